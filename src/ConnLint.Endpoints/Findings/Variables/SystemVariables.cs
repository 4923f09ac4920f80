using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Findings.Variables;

/// <summary>The variables that systems, shells, runtimes, hosting platforms and build services set, so that no repository declares them.</summary>
internal static class SystemVariables
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "PATH", "PATHEXT", "HOME", "HOMEDRIVE", "HOMEPATH", "USER", "USERNAME", "USERPROFILE", "USERDOMAIN", "LOGNAME", "SHELL", "TERM", "LANG", "LC_ALL", "TZ", "PWD", "DISPLAY",
        "HOSTNAME", "COMPUTERNAME", "OS", "COMSPEC", "WINDIR", "SYSTEMROOT", "SYSTEMDRIVE", "TEMP", "TMP", "TMPDIR", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "ALLUSERSPROFILE",
        "PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432", "PUBLIC", "PROCESSOR_ARCHITECTURE", "NUMBER_OF_PROCESSORS", "EDITOR", "PAGER", "SUDO_USER", "JAVA_HOME", "CONDA_PREFIX",
        "CI", "TF_BUILD", "BUILD_ID", "BUILD_NUMBER", "BUILD_BUILDID", "PORT", "DYNO", "INVOCATION_ID", "NOTIFY_SOCKET", "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "NO_COLOR",
        "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "IDENTITY_ENDPOINT", "IDENTITY_HEADER", "MSI_ENDPOINT", "MSI_SECRET",
    };

    private static readonly string[] Prefixes =
    [
        "ASPNETCORE_", "DOTNET_", "COMPlus_", "CORECLR_", "NUGET_", "VSTEST_", "VisualStudio", "VS", "XDG_", "SSH_", "WSL", "KUBERNETES_", "OTEL_", "APPLICATIONINSIGHTS_",
        "GITHUB_", "GITLAB_", "CI_", "RUNNER_", "AGENT_", "SYSTEM_", "BUILD_", "JENKINS_", "TEAMCITY_", "APPVEYOR", "TRAVIS", "CIRCLE",
        "WEBSITE_", "WEBSITES_", "APPSETTING_", "AZURE_", "FUNCTIONS_", "CONTAINER_APP_", "ECS_", "AWS_", "LAMBDA_", "GOOGLE_", "GCLOUD_", "GAE_", "K_", "CLOUD_RUN_",
        "HEROKU_", "FLY_", "RAILWAY_", "RENDER", "VCAP_", "CF_", "ConnectionStrings__", "services__",
    ];

    public static bool Contains(string name) => Names.Contains(name) || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
