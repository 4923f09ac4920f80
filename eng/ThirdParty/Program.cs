using System;
using System.IO;
using Mono.Cecil;

// Writes a copy of an assembly under another name and without its strong name, which the new name would break anyway.
if (args is not [var source, var target])
{
    Console.Error.WriteLine("usage: ThirdParty SOURCE.dll TARGET.dll");
    return 2;
}

using var assembly = AssemblyDefinition.ReadAssembly(source);
var name = Path.GetFileNameWithoutExtension(target);
assembly.Name.Name = name;
assembly.Name.PublicKey = [];
assembly.Name.HasPublicKey = false;
assembly.MainModule.Name = name + ".dll";
assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
assembly.Write(target);
return 0;
