namespace ConnLint.Endpoints.Rules;

/// <summary>Every rule id in use. A number is never reused; the ranges are those of <c>docs/rules/README.md</c>.</summary>
internal static class RuleIds
{
    public const string BindsAllInterfaces = "CONN1001";
    public const string LoopbackInContainer = "CONN1002";
    public const string HostNameBindsAllInterfaces = "CONN1003";
    public const string SingleLoopbackFamily = "CONN1004";
    public const string AddressNotLocal = "CONN1005";
    public const string MalformedListenUrl = "CONN1006";
    public const string DynamicLocalhostPort = "CONN1007";
    public const string HardcodedListenPort = "CONN2001";
    public const string BrowserBlockedPort = "CONN2003";
    public const string PrivilegedPort = "CONN2004";
    public const string AirPlayPort = "CONN2005";
    public const string DynamicRangePort = "CONN2006";
    public const string IisExpressSslPort = "CONN2007";
    public const string DuplicateListenPort = "CONN2008";
    public const string PlatformPortIgnored = "CONN2009";
    public const string PortInUse = "CONN2010";
    public const string EndpointFromUnsetVariable = "CONN3001";
    public const string UndeclaredVariable = "CONN3002";
    public const string MisspelledVariable = "CONN3003";
    public const string InvalidVariableValue = "CONN3004";
    public const string WrongKeySeparator = "CONN3005";
    public const string ConflictingProfileUrl = "CONN3006";
    public const string UrlsOverriddenByKestrel = "CONN4001";
    public const string UrlsOverriddenInCode = "CONN4002";
    public const string SettingsBeatEnvironment = "CONN4003";
    public const string PortsOverriddenByUrls = "CONN4004";
    public const string LaunchUrlNotServed = "CONN4005";
    public const string MisplacedKestrelKey = "CONN4006";
    public const string EndpointOnlyInOneEnvironment = "CONN4008";
    public const string LaunchProfileUnreadable = "CONN4009";
    public const string NobodyListens = "CONN5001";
    public const string SchemeMismatch = "CONN5002";
    public const string ClearTextHttp2Only = "CONN5003";
    public const string RedirectToNoHttps = "CONN5004";
    public const string ServiceNameOutsideNetwork = "CONN5007";
    public const string ImagePortChanged = "CONN6001";
    public const string LoopbackDependency = "CONN6002";
    public const string PublishedPortNotBound = "CONN6003";
    public const string HostPortInsideNetwork = "CONN6004";
    public const string PortNotPublished = "CONN6005";
    public const string HealthCheckCannotSucceed = "CONN6006";
    public const string HttpsWithoutCertificate = "CONN6007";
    public const string DependencyNotAwaited = "CONN6008";
    public const string ImageFrameworkMismatch = "CONN6009";
    public const string AdvertisedLoopback = "CONN6010";
    public const string HostNeverRun = "CONN7001";
    public const string ExitedBeforeListening = "CONN7005";
    public const string NotListeningInTime = "CONN7006";
    public const string BoundElsewhere = "CONN7007";
    public const string ScriptedStartRace = "CONN7010";
    public const string NothingListening = "CONN8001";
    public const string ListeningElsewhere = "CONN8002";
    public const string CheckIncomplete = "CONN9001";
}
