using System.CommandLine;
using Daly.Desktop.Ports;
using Daly.Desktop.Run;
using Daly.Desktop.Simulated;
using Daly.Monitor.Settings;
using Daly.Sensors;
using Daly.Settings;
using Daly.Simulator;

namespace Daly.Desktop.Cli;

/// <summary><c>daly demo</c>: the whole bridge against a simulated battery.</summary>
internal static class DemoCommand
{
    private const double StandbySeconds = 20;

    private static readonly Option<bool> Control = new("--control") { Description = "Take commands, as with control.enabled = true." };

    public static Command Create()
    {
        var command = new Command("demo", "Runs the bridge against a simulated battery, with a broker of its own unless --broker names one.");
        SimulationFlags.AddTo(command);
        SessionFlags.AddTo(command);
        command.Add(Control);
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult result, CancellationToken stop)
    {
        var simulation = (SimulationFlags.Read(result) with { StandbySeconds = StandbySeconds }).Create();
        var source = new SimulatedSource(simulation, Ina226Options.LowestAddress);
        var settings = SettingsParser.Parse(SettingsFor(simulation, source.ShuntAmps));
        settings.Control.Enabled = result.GetValue(Control);
        using var broker = SessionFlags.ApplyBroker(result, settings) ? null : StartBroker();
        if (broker is not null) (settings.Mqtt.Host, settings.Mqtt.Port) = (LocalBroker.Host, broker.Port);

        await SessionHost.RunAsync(
            new LiveSessionOptions
            {
                Settings = settings,
                Line = source,
                I2c = source.I2c,
                Source = ValueSource.Simulated,
                SubscriberId = broker?.SubscriberId,
                Notice = "SIMULATED battery: nothing here touches a real BMS.",
                PagePort = SessionFlags.ReadPage(result, 0),
                IsPlain = SessionFlags.ReadPlain(result),
                ForSeconds = SessionFlags.ReadFor(result),
            },
            stop);
        return ExitCode.Ok;
    }

    private static string SettingsFor(Simulation simulation, int shuntAmps)
    {
        var boards = simulation.Plants.Select(plant => plant.Bms.Board.Profile).ToArray();
        int cells = boards[0].Cells;
        return $"""
        device.id = demo
        bms.dialect = {(simulation.Can is null ? "auto" : "can")}
        bms.boards = {string.Join(',', boards.Select(board => board.BoardNumber))}
        battery.cells = {cells}
        battery.capacity_ah = {boards.Sum(board => board.CapacityAmpHours)}
        shunt.amps = {shuntAmps}
        shunt.address = {Ina226Options.LowestAddress}
        shunt.millivolts = {SimulatedSource.ShuntMilliVolts}
        shunt.voltage_source = {(cells * ChemistryPreset.HighestMilliVolts(BatteryChemistry.LiFePo4) > Ina226.Chip.MaxBusMilliVolts ? "bms" : "ina")}
        display.type = 128x64
        display.seconds = 0
        publish.pack_s = 1
        publish.shunt_s = 1
        publish.cells_s = 2
        publish.diagnostics_s = 5
        """;
    }

    /// <summary>A mosquitto where there is one, since any client may come to it as it is.</summary>
    private static IPrivateBroker StartBroker()
    {
        try
        {
            return LocalBroker.Start();
        }
        catch (MissingProgramException)
        {
            return BuiltInBroker.Start();
        }
        catch (InvalidOperationException failed)
        {
            throw new UsageException($"{failed.Message} Name a running broker with --broker HOST:PORT.");
        }
    }
}
