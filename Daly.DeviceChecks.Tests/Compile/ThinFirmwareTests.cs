using System;
using System.Linq;
using System.Reflection.Metadata;
using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.Il;

namespace Daly.DeviceChecks.Tests.Compile;

/// <summary>The firmware decides nothing about batteries, protocol or topics: it does not even know the types for it.</summary>
[TestClass]
public sealed class ThinFirmwareTests
{
    // Ports, settings, what connects to the broker, and where a host reports; nothing that reads, judges, counts or publishes.
    private static readonly string[] Allowed =
    [
        "Daly.Hal.", "Daly.Absent", "Daly.Bridge.BatteryBridge", "Daly.Bridge.BridgePorts", "Daly.Settings.",
        "Daly.Bridge.Mqtt.MqttOptions", "Daly.Bridge.Mqtt.ReconnectBackoff", "Daly.Bridge.State.BridgeState", "Daly.Monitor.Records.",
        "Daly.Bridge.State.DiagnosticsState", "Daly.Bridge.State.EventLog", "Daly.Bridge.State.EventSeverity",
    ];

    private static readonly DeviceAssembly[] Portable = [.. DeviceProjects.AllPortable.Select(Solution.Build.Get)];

    [TestMethod]
    public void The_firmware_knows_only_ports_settings_and_the_bridge_as_a_whole() =>
        Assert.AreEqual("", string.Join('\n', Surplus(Solution.Build.Get(DeviceProjects.Firmware))));

    [TestMethod]
    [DataRow("new Daly.Bridge.Topics.TopicNames(\"a\", \"b\");", "Daly.Bridge.Topics.TopicNames")]
    [DataRow("Daly.Protocol.Detection.AutoLink.Create(new Daly.Protocol.Link.LinkOptions(), true, out _);", "Daly.Protocol.Detection.AutoLink")]
    [DataRow("new Daly.Monitor.ChargeCounter(5);", "Daly.Monitor.ChargeCounter")]
    public void A_firmware_that_knows_more_is_found(string statement, string type)
    {
        DeviceAssembly compiled = DeviceCompiler.Compile(
            DeviceProjects.Firmware,
            [new SourceFile("Probe.cs", $$"""namespace Probe; public class Subject { public void Run() { {{statement}} } }""")],
            Portable);
        Assert.AreEqual("", string.Join('\n', compiled.Errors), "The sample must compile, or its rule is not tested.");
        Assert.Contains(type, Surplus(compiled));
    }

    private static string[] Surplus(DeviceAssembly compiled)
    {
        using IlAssembly assembly = new(compiled.Image);
        return [.. assembly.Metadata.TypeReferences.Select(handle => Name(assembly.Metadata, handle))
            .Where(name => name.StartsWith("Daly.", StringComparison.Ordinal)
                && !Allowed.Any(allowed => name == allowed || (allowed[^1] == '.' && name.StartsWith(allowed, StringComparison.Ordinal))))];
    }

    private static string Name(MetadataReader metadata, TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
