using System;
using System.Globalization;
using System.IO;
using Daly.Desktop.Simulated;
using Daly.Firmware.StandIns;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Firmware.Tests.Support;

/// <summary>A device with a simulated battery, a shunt and a display, an access point and, if wanted, a real broker.</summary>
internal sealed class Bench : IDisposable
{
    internal const string Pack = "daly/battery/1/pack";
    internal const string Shunt = "daly/battery/shunt";
    internal const string Status = "daly/battery/status";
    internal const string Link = "daly/battery/1/link";
    internal const string Diagnostics = "daly/battery/diagnostics";
    internal const string Events = "daly/battery/events";

    private readonly string _folder = Directory.CreateTempSubdirectory("daly-firmware-").FullName;

    internal Bench(bool hasBroker = true, LocalBrokerOptions? options = null)
    {
        Simulation = Simulation.Create(
            new SimulationOptions { Boards = [BmsProfiles.Get("16s")], Load = new ConstantLoad(20), InitialSocPercent = 60 });
        Hardware = new SimulatedHardware(Simulation);
        World.Uart = Hardware;
        World.I2c = Hardware;
        World.Storage.Folder = _folder;
        World.Wifi.IsInReach = true;
        if (!hasBroker) return;
        Broker = LocalBroker.Start(options);
        Subscriber = new Subscriber(Broker.Port, options?.Tls?.AuthorityFile);
    }

    internal StandInWorld World { get; } = new();

    internal SimulatedHardware Hardware { get; }

    internal Simulation Simulation { get; }

    internal LocalBroker? Broker { get; private set; }

    internal Subscriber? Subscriber { get; private set; }

    internal PowerCycle Cycle { get; private set; } = null!;

    internal string File(string name) => Path.Combine(_folder, name);

    /// <summary>Writes the settings of a device on this bench and more lines.</summary>
    internal Bench With(string more = "", int? port = null)
    {
        string broker = Broker is null && port is null ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"mqtt.host = 127.0.0.1\nmqtt.port = {port ?? Broker!.Port}\n");
        System.IO.File.WriteAllText(File("daly.conf"), $"""
            wifi.ssid = {World.Wifi.Ssid}
            wifi.password = {World.Wifi.Password}
            {broker}
            shunt.amps = 100
            shunt.millivolts = 75
            display.type = 128x64
            publish.pack_s = 1
            publish.shunt_s = 1
            publish.diagnostics_s = 1
            {more}
            """.Replace("\n\n", "\n", StringComparison.Ordinal));
        return this;
    }

    /// <summary>Switches the device on.</summary>
    internal Bench Start()
    {
        Cycle = World.SwitchOn(Program.Main);
        return this;
    }

    /// <summary>Sends a command as any other client of the broker does.</summary>
    internal void Command(string topic, string payload) => Subscriber!.Publish(topic, payload);

    internal void StopBroker() => Broker!.Dispose();

    internal void RestartBroker()
    {
        int port = Broker!.Port;
        Subscriber!.Dispose();
        Broker = LocalBroker.Start(new LocalBrokerOptions { Port = port });
        Subscriber = new Subscriber(port);
    }

    internal void Await(Func<Subscriber, bool> condition, string what) => Eventually.True(
        () => condition(Subscriber!),
        () => $"{what}; link: {Subscriber!.Last(Link)} shunt: {Subscriber.Last(Shunt)} crashes: {string.Join(';', Cycle.Crashes)} end: {Cycle.EndOfMain}");

    /// <summary>Waits until both the BMS's and the shunt's values are published.</summary>
    internal Bench AwaitMeasuring()
    {
        // The current last: its sign needs several readings.
        Await(subscriber => subscriber.HasNumber(Pack, "voltage_v"), "the pack's voltage is published");
        Await(subscriber => subscriber.HasNumber(Pack, "current_a"), "the pack's current is published");
        Await(subscriber => subscriber.HasNumber(Shunt, "current_a"), "the shunt's current is published");
        return this;
    }

    public void Dispose()
    {
        World.Dispose();
        Subscriber?.Dispose();
        Broker?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
