using System;
using System.Linq;

Console.WriteLine("main");
if (args is ["throw"]) throw new InvalidOperationException("Password=secret");

// Proves that a silent hook was there at all.
var loaded = AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name);
if (args is ["hooks"]) Console.WriteLine(loaded.Single(name => name == "ConnLint.Hook"));
