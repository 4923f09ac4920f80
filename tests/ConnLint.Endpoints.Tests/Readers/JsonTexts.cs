using System.Collections.Generic;

namespace ConnLint.Endpoints.Tests.Readers;

/// <summary>JSON that .NET loads, and JSON that it does not.</summary>
internal static class JsonTexts
{
    public const string LaunchSettings = """
        {
          "$schema": "https://json.schemastore.org/launchsettings.json",
          "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:3231", "sslPort": 44358 } },
          // the first one is the default
          "profiles": {
            "http": {
              "commandName": "Project",
              "launchBrowser": true,
              "applicationUrl": "http://localhost:5000;http://127.0.0.1:5001",
              "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", },
            },
            "IIS Express": { "commandName": "IISExpress" }
          }
        }
        """;

    public const string AppSettings = """
        {
          "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:8080" }, "Grpc": { "Url": "https://localhost:8081", "Protocols": "Http2" } } },
          "Kestrel:Endpoints:Flat:Url": "http://localhost:8082",
          "Urls": "http://localhost:9000;\u0068ttp://[::1]:9001",
          /* numbers of all kinds */ "N": [0, -0, 1.0, 1.50, 1e3, 1E-2, 12345678901234567890123, true, false, null, "", {}, [], [[1], 2]],
          "Text": "tab\tquote\" backslash\\ slash\/ unicode\u00e9 pair\ud83d\ude00 é 日本"
        }
        """;

    public static IEnumerable<string> Valid =>
    [
        LaunchSettings, AppSettings, LaunchSettings.Replace("\n", "\r\n", System.StringComparison.Ordinal), AppSettings.Replace('\n', '\r'), "\uFEFF" + AppSettings,
        """{"a":1}""", """ {"a":{"b":{"c":"d"}}} """, """{"a":[[[]],{}],"b":"x"}""", "{\"a\":\"\u2028\u007f\u0085\"}", """{"a":"x",/**/}// end""",
        "//\n{\"a\":1}\n/* end */", """{"a/b":"//","c*/":"/*"}""", """{"A":"x","b":{"A":"y"}}""", "{\"a\"\t:\r\n\"x\"}", """{"a.b":{"":{"":"x"}}}""",
    ];

    public static IEnumerable<string> Invalid =>
    [
        "", " ", "\n", "//", "/* */", "/*", "/", "{", "}", "[", "{]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1]", "{\"a\":\"", "{\"a\":\"x", "{\"a\":\"x\\", "{\"a\":\"x\\\"",
        "[]", "[1]", "1", "\"x\"", "true", "null", "{}{}", "{}1", "{\"a\":1}}", "{\"a\":1} x", "{'a':1}", "{a:1}", "{\"a\":'x'}", "{\"a\":x}", "{\"a\":True}", "{\"a\":NULL}",
        "{\"a\":nul}", "{\"a\":truex}", "{\"a\":undefined}", "{\"a\":NaN}", "{\"a\":Infinity}", "{\"a\":new Date(1)}", "{\"a\":01}", "{\"a\":+1}", "{\"a\":1.}", "{\"a\":.5}",
        "{\"a\":1e}", "{\"a\":1e+}", "{\"a\":-}", "{\"a\":0x10}", "{\"a\":1_000}", "{\"a\":1 2}", "{\"a\":[1 2]}", "{\"a\":[,1]}", "{\"a\":[1,,2]}", "{,}", "{\"a\":1,,}",
        "{\"a\":1 \"b\":2}", "{\"a\",1}", "{\"a\"::1}", "{:1}", "{1:1}", "{\"a\":\"x\ny\"}", "{\"a\":\"x\ty\"}", "{\"a\":\"\0\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}",
        "{\"a\":\"\\u12G4\"}", "{\"a\":\"\\u+123\"}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\udc00\"}", "{\"a\":\"\\ud800x\"}", "{\"a\":\"\\ud800\\u0041\"}", "{\"a\":\"\\udc00\\ud800\"}",
        "{\"\\ud800\":1}", "\uFEFF\uFEFF{\"a\":1}", "{\"a\":\u00A01}", "{\"a\":1}\0", "\u001f\u008b\0\0", "{\"a\":1 // x\u2028\n}", "{\"a\":1 /* }", "{\"a\":1 / }", "{\"a\":1 # x\n}",
        "{\"a\":1;}", "<a/>", "a: 1", "MZ\u0090\0\u0003", "{\"a\":\"x\"\"y\"}", "{\"a\":\"x\" + \"y\"}", "{\"a\":{\"b\":1}", "{\"a\":[1}", "{\"a\":{]}", "{\"a\":١}",
    ];
}
