using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Analyzers.Binds;

/// <summary>Turns the calls that were found into the program that the model starts, in the order of the source.</summary>
internal static class ProgramReader
{
    public static HostProgram Read(List<CodeBind> binds, List<HostBuilderCall> builders, bool configuresHttps)
    {
        var statements = new List<HostStatement>();
        for (var i = 0; i < binds.Count; i++)
        {
            var bind = binds[i];
            switch (bind.Api)
            {
                case BindApi.KestrelListen or BindApi.KestrelListenAnyIP or BindApi.KestrelListenLocalhost:
                    statements.Add(new ListenStatement(bind.Bind) { Protocols = bind.Configuration.Protocols, NeedsCertificate = bind.Configuration.NeedsCertificate, PortRead = bind.Read });
                    break;
                case BindApi.AppUrls or BindApi.AppRun:
                    statements.Add(new AppUrlStatement(bind.Bind.Name, ValueOf(bind), bind.Api == BindApi.AppRun));
                    break;
                case BindApi.PreferHostingUrls:
                    statements.Add(new SettingStatement("preferHostingUrls", bind.Bind.Name, [new SettingValue(bind.Bind.Text, bind.Bind.Place)]) { IsOfApplication = bind.IsOfApplication, IsBelowWebHost = bind.IsBelowWebHost });
                    break;
                case BindApi.UseUrls or BindApi.UrlsSetting:
                    List<SettingValue> urls = [ValueOf(bind)];
                    while (i + 1 < binds.Count && binds[i + 1].Call == bind.Call && binds[i + 1].Key == bind.Key) urls.Add(ValueOf(binds[++i]));
                    statements.Add(new SettingStatement("urls", bind.Bind.Name, urls) { IsOfApplication = bind.IsOfApplication, IsBelowWebHost = bind.IsBelowWebHost });
                    break;
                case BindApi.PortsSetting or BindApi.EndpointSetting or BindApi.HostSetting:
                    statements.Add(new SettingStatement(bind.Key!, bind.Bind.Name, [ValueOf(bind)]) { IsOfApplication = bind.IsOfApplication, IsBelowWebHost = bind.IsBelowWebHost });
                    break;
            }
        }

        var kind = KindOf(builders);
        return new HostProgram(kind, statements)
        {
            BuilderPlace = builders.OrderBy(static builder => builder.Place.Path, StringComparer.Ordinal).ThenBy(static builder => builder.Place.Start).Select(static builder => builder.Place).FirstOrDefault(),
            PassesArguments = builders.Count == 0 || builders.Exists(static builder => builder.PassesArguments),
            ConfiguresHttps = configuresHttps || kind is not (HostBuilderKind.SlimWebApplication or HostBuilderKind.EmptyWebApplication),
        };
    }

    private static SettingValue ValueOf(CodeBind bind) => new(bind.Text!.Value.Text, bind.Bind.Place) { Read = bind.Read };

    // A program that makes several kinds of builders is not known to serve with one of them.
    private static HostBuilderKind KindOf(List<HostBuilderCall> builders)
        => builders.Count > 0 && builders.TrueForAll(builder => builder.Kind == builders[0].Kind) ? builders[0].Kind : HostBuilderKind.WebApplication;
}
