using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Readers.Containers;

namespace ConnLint.Endpoints.Tests.Readers.Containers;

public sealed class KubernetesReaderTests
{
    internal const string Shop = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings}
        data:
          ASPNETCORE_HTTP_PORTS: "8080"
          Mode: from-map
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            metadata:
              labels: {app: web, tier: front}
            spec:
              hostNetwork: true
              securityContext: {runAsUser: 1000, runAsNonRoot: true}
              initContainers:
                - name: migrate
              containers:
                - name: web
                  image: registry.example/web:1
                  command: ["dotnet", "Web.dll"]
                  args: ["--urls", "http://+:$(PORT)", "$(OTHER)", "$$(PORT)"]
                  envFrom:
                    - configMapRef: {name: settings}
                      prefix: ""
                    - secretRef: {name: secrets}
                  env:
                    - {name: PORT, value: "8081"}
                    - {name: Mode, value: own}
                    - name: URL
                      value: http://web:$(PORT)
                    - name: PASSWORD
                      valueFrom: {secretKeyRef: {name: secrets, key: password}}
                    - name: Again
                      valueFrom: {configMapKeyRef: {name: settings, key: Mode}}
                    - name: Empty
                  ports:
                    - {name: http, containerPort: 8080, hostPort: 80}
                    - containerPort: 9000
                      protocol: UDP
                  readinessProbe:
                    httpGet: {path: /ready, port: http, scheme: HTTPS}
                  livenessProbe:
                    tcpSocket: {port: 8080}
                  startupProbe:
                    exec: {command: ["curl", "http://localhost:8080"]}
                - name: sidecar
                  securityContext: {runAsUser: 0, runAsNonRoot: false}
                  livenessProbe:
                    grpc: {port: 5005}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec:
          type: NodePort
          selector: {app: web}
          ports:
            - {name: http, port: 80, targetPort: http, nodePort: 30080}
            - port: 443
              targetPort: 8443
            - port: 9000
        """;

    private static readonly KubernetesManifests Manifests = Read(Shop);

    private static readonly KubernetesContainer Web = Manifests.Workloads[0].Containers[0];

    [Fact]
    public void Workload_IsRead()
    {
        var workload = Assert.Single(Manifests.Workloads);
        Assert.Equal(("Deployment", "web", null, true, "web"), (workload.Kind, Damage.At(Shop, workload.Name.Place), workload.Namespace, workload.IsOnHostNetwork, workload.Labels["app"]));
        Assert.Equal(["web", "sidecar"], workload.Containers.Select(static container => container.Name.Text));
    }

    [Fact]
    public void Variables_ComeFromMapsAndTheContainer()
    {
        Assert.Equal("ASPNETCORE_HTTP_PORTS=8080 Mode=own PORT=8081 URL=http://web:8081 PASSWORD=? Again=from-map Empty=", Compose.Of(Web.Environment));
        Assert.Equal(["8080", "own", "8081", "http://web:$(PORT)"], Web.Environment.Take(4).Select(static variable => Damage.At(Shop, variable.Value!.Place)));
        Assert.Equal((true, false), (Web.HasOtherVariables, Manifests.Workloads[0].Containers[1].HasOtherVariables));
    }

    [Fact]
    public void Command_SeesTheVariables()
        => Assert.Equal(("dotnet|Web.dll", "--urls|http://+:8081|?|$(PORT)"), (Compose.Of(Web.Command), Compose.Of(Web.Arguments)));

    [Fact]
    public void Ports_AreRead() => Assert.Equal(
        [(8080, "http", 80, "TCP", "8080"), (9000, null, null, "UDP", "9000")],
        Web.Ports.Select(static port => (port.Port!.Value, port.Name, port.HostPort, port.Protocol, Damage.At(Shop, port.Place))));

    [Fact]
    public void Probes_AreRead()
    {
        Assert.Equal(
            [("readinessProbe", KubernetesProbeAction.HttpGet, null, "http"), ("livenessProbe", KubernetesProbeAction.TcpSocket, 8080, null), ("startupProbe", KubernetesProbeAction.Exec, null, null)],
            Web.Probes.Select(static probe => (Damage.At(Shop, probe.Place), probe.Action, probe.Port?.Number, probe.Port?.Name)));
        Assert.Equal((true, "/ready", "curl|http://localhost:8080"), (Web.Probes[0].IsHttps, Web.Probes[0].Path?.Text, Compose.Of(Web.Probes[2].Command)));
        Assert.Equal((KubernetesProbeAction.Grpc, 5005), (Manifests.Workloads[0].Containers[1].Probes[0].Action, Manifests.Workloads[0].Containers[1].Probes[0].Port?.Number));
    }

    [Fact]
    public void User_IsTheContainersOrThePods()
    {
        var sidecar = Manifests.Workloads[0].Containers[1];
        Assert.Equal(("1000", true, "0", false), (Web.RunAsUser?.Text, Web.RunAsNonRoot, sidecar.RunAsUser?.Text, sidecar.RunAsNonRoot));
    }

    [Fact]
    public void Service_IsRead()
    {
        var service = Assert.Single(Manifests.Services);
        Assert.Equal(("web", "shop", "NodePort", "web"), (service.Name.Text, service.Namespace, service.Type, service.Selector["app"]));
        Assert.Equal(
            [(80, "http", null, 30080, "http"), (443, null, 8443, null, "8443"), (9000, null, 9000, null, "9000")],
            service.Ports.Select(static port => (port.Port!.Value, port.Target.Name, port.Target.Number, port.NodePort, Damage.At(Shop, port.Target.Place))));
    }

    [Theory]
    [InlineData("apps/v1", "Deployment", "spec: {template: {spec: {containers: [{name: c}]}}}")]
    [InlineData("extensions/v1beta1", "Deployment", "spec: {template: {spec: {containers: [{name: c}]}}}")]
    [InlineData("apps/v1", "StatefulSet", "spec: {template: {spec: {containers: [{name: c}]}}}")]
    [InlineData("apps/v1", "DaemonSet", "spec: {template: {spec: {containers: [{name: c}]}}}")]
    [InlineData("batch/v1", "Job", "spec: {template: {spec: {containers: [{name: c}]}}}")]
    [InlineData("batch/v1", "CronJob", "spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: c}]}}}}}")]
    [InlineData("v1", "Pod", "spec: {containers: [{name: c}]}")]
    public void Kind_IsRead(string version, string kind, string spec)
    {
        var workload = Assert.Single(Read($"apiVersion: {version}\nkind: {kind}\nmetadata: {{name: n}}\n{spec}").Workloads);
        Assert.Equal((kind, "c"), (workload.Kind, Assert.Single(workload.Containers).Name.Text));
    }

    [Theory]
    [InlineData("apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: n}\nspec: {template: {spec: {containers: [{name: c}]}}}")]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata: {name: n}")]
    [InlineData("kind: Pod\nmetadata: {name: n}\nspec: {containers: [{name: c}]}")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata: {name: '{{ .Release.Name }}'}\nspec: {containers: [{name: c}]}")]
    [InlineData("apiVersion: v1\nkind: Pod\nspec: {containers: [{name: c}]}")]
    [InlineData("services: {web: {image: a}}")]
    [InlineData("- a")]
    [InlineData("")]
    public void OtherDocuments_AreNoFacts(string text)
    {
        var manifests = Read(text);
        Assert.Equal((0, 0), (manifests.Workloads.Count, manifests.Services.Count));
    }

    [Fact]
    public void List_HasItems()
        => Assert.Single(Read("apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: n}, spec: {containers: []}}\n- x").Workloads);

    [Fact]
    public void Map_IsFoundInAnotherFileOfTheSameNamespace()
    {
        const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: n, namespace: a}\nspec: {containers: [{name: c, envFrom: [{configMapRef: {name: m}}]}]}";
        var container = KubernetesReader.Read([("p", Pod), ("m", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m, namespace: a}\ndata: {A: x}")]).Workloads[0].Containers[0];
        Assert.Equal(("A=x", "m", false), (Compose.Of(container.Environment), container.Environment[0].Value!.Place.Path, container.HasOtherVariables));
        Assert.True(KubernetesReader.Read([("p", Pod), ("m", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\ndata: {A: x}")]).Workloads[0].Containers[0].HasOtherVariables);
    }

    [Theory]
    [InlineData("prod/m", "test/m", "A=prod/m")] // of several, the one beside the pod
    [InlineData("prod/p", "prod/m", "A=prod/p")] // in its own file before others
    [InlineData("base/m", "test/m", "")]
    [InlineData("prod/m", "prod/n", "")]
    public void MapsOfOneName_AreToldApartByTheirPlace(string first, string second, string expected)
    {
        static string Map(string path) => $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: m}}\ndata: {{A: {path}}}\n---\n";
        const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: n}\nspec: {containers: [{name: c, envFrom: [{configMapRef: {name: m}}]}]}";
        List<(string, string)> files = first == "prod/p" ? [(first, Map(first) + Pod)] : [("prod/p", Pod), (first, Map(first))];
        var container = KubernetesReader.Read([.. files, (second, Map(second))]).Workloads[0].Containers[0];
        Assert.Equal((expected, expected.Length == 0), (Compose.Of(container.Environment), container.HasOtherVariables));
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\n", true)]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata: {name: m}\n", false)]
    [InlineData("kind: ConfigMap\n", false)]
    public void VariablesInAFileOfTheirOwn_AreManifests(string text, bool isRead) => Assert.Equal(isRead, RepositoryFiles.IsManifest("settings.yaml", text));

    [Theory]
    [InlineData("{fieldRef: {fieldPath: status.podIP}}")]
    [InlineData("{configMapKeyRef: {name: m, key: none}}")]
    [InlineData("{configMapKeyRef: {name: none, key: A}}")]
    [InlineData("{configMapKeyRef: {name: m}}")]
    [InlineData("x: {}")]
    public void ValueFromElsewhere_IsUnknown(string from)
    {
        const string Maps = "{apiVersion: v1, kind: ConfigMap, metadata: {name: m}, data: {A: x}}\n---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: ''}, data: {A: x}}\n---\n";
        var pod = $"apiVersion: v1\nkind: Pod\nmetadata: {{name: n}}\nspec:\n  containers:\n  - name: c\n    env:\n    - name: B\n      valueFrom:\n        {from}";
        Assert.Equal("B=?", Compose.Of(Read(Maps + pod).Workloads[0].Containers[0].Environment));
    }

    [Theory]
    [InlineData("8080", 8080, null)]
    [InlineData("http", null, "http")]
    [InlineData("'8080'", null, "8080")]
    [InlineData("70000", null, "70000")]
    [InlineData("${PORT}", null, null)]
    public void Port_IsANumberOrAName(string port, int? number, string? name)
    {
        var service = Read($"apiVersion: v1\nkind: Service\nmetadata: {{name: n}}\nspec:\n  ports:\n  - port: 80\n    targetPort: {port}").Services[0];
        Assert.Equal((number, name), (service.Ports[0].Target.Number, service.Ports[0].Target.Name));
    }

    [Theory]
    [InlineData("http://+:${PORT}")]
    [InlineData("'#{Port}#'")]
    [InlineData("x$(NONE)")]
    public void ValueFilledInLater_IsUnknown(string value)
        => Assert.Null(Read($"apiVersion: v1\nkind: Pod\nmetadata: {{name: n}}\nspec:\n  containers:\n  - name: c\n    env:\n    - name: A\n      value: {value}").Workloads[0].Containers[0].Environment[0].Value!.Text);

    [Theory]
    [InlineData("$(B", "$(B")]
    [InlineData("a$b$", "a$b$")]
    [InlineData("$$(B)", "$(B)")]
    [InlineData("$$$$", "$$")]
    public void Dollar_StaysWithoutAReference(string value, string text)
        => Assert.Equal(text, Read($"apiVersion: v1\nkind: Pod\nmetadata: {{name: n}}\nspec:\n  containers:\n  - name: c\n    env:\n    - name: A\n      value: {value}").Workloads[0].Containers[0].Environment[0].Value!.Text);

    [Theory]
    [InlineData("    - {name: A, value: $(A)$(A)}\n")]
    [InlineData("    - {name: A, value: \"$($(\"}\n")]
    [InlineData("    - \n")]
    public void HugeFile_IsReadInTime(string pattern)
    {
        const string Start = "apiVersion: v1\nkind: Pod\nmetadata: {name: n}\nspec:\n  containers:\n  - name: c\n    env:\n    - {name: A, value: aaaaaaaaaa}\n";
        var text = Start + string.Concat(Enumerable.Repeat(pattern, 20_000));
        Assert.True(text.Length < JsonSettings.MaxLength);
        Damage.TakesNoSecond(() => Read(text));
    }

    [Theory]
    [InlineData("$(")]
    [InlineData("$$")]
    [InlineData("$(A)")]
    public void LongValue_IsReadInTime(string pattern)
    {
        var value = string.Concat(Enumerable.Repeat(pattern, 250_000));
        Damage.TakesNoSecond(() => Read($"apiVersion: v1\nkind: Pod\nmetadata: {{name: n}}\nspec:\n  containers:\n  - name: c\n    env:\n    - {{name: A, value: aaaaaaaaaa}}\n    - name: B\n      value: {value}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void MutatedText_NeverThrows(int seed) => Damage.Survives(seed, "{}[]\",:-?*&!|>'$() \n\r\t08a/#\uFEFF", [Shop], static text => Places(Read(text)));

    private static IEnumerable<TextPlace> Places(KubernetesManifests manifests)
    {
        foreach (var port in manifests.Services.SelectMany(static service => service.Ports))
        {
            yield return port.Place;
            yield return port.Target.Place;
        }

        foreach (var container in manifests.Workloads.SelectMany(static workload => workload.Containers))
        {
            yield return container.Name.Place;
            foreach (var variable in container.Environment) yield return variable.Value!.Place;
            foreach (var probe in container.Probes) yield return probe.Port?.Place ?? probe.Place;
            foreach (var port in container.Ports) yield return port.Place;
            foreach (var word in (container.Command?.Words ?? []).Concat(container.Arguments?.Words ?? [])) yield return word.Place;
        }
    }

    private static KubernetesManifests Read(string text) => KubernetesReader.Read([("f", text)]);
}
