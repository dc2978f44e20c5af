using System.Collections.Generic;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop.Sessions;

/// <summary>What is done in the recorded sessions.</summary>
internal static class SessionScripts
{
    private const string Quick = """
        publish.pack_s = 2
        publish.shunt_s = 2
        publish.cells_s = 5
        publish.diagnostics_s = 10
        control.enabled = true
        control.quiet_s = 1
        control.allow = charge_fet,discharge_fet,soc,clock,bms_restart,wake,restart,zero,gain,counters,sync,settings,parameter
        wake.enabled = true
        wake.pin = 4

        """;

    private const string Shunt = """
        battery.cells = 4
        battery.capacity_ah = 100
        shunt.amps = 100
        shunt.millivolts = 75

        """;

    /// <summary>Gives the messages of a session.</summary>
    public static IReadOnlyList<string> Play(string name) => name switch
    {
        "demo" => Demo(),
        "two-packs" => TwoPacks(),
        "commands" => Commands(),
        "d2" => Dialect(BoardDialects.D2),
        _ => Dialect(BoardDialects.P81),
    };

    private static IReadOnlyList<string> Demo()
    {
        var session = new Session(Boards(4, new BmsProfile { Cells = 4, Sensors = 1 }), Quick + Shunt);
        session.Run(40);
        session.Unplug(8);
        session.Run(12);
        return session.Messages;
    }

    private static IReadOnlyList<string> TwoPacks()
    {
        var first = new BmsProfile { Cells = 8, Sensors = 2 };
        var options = Boards(8, first) with { Boards = [first, first with { BoardNumber = 2 }] };
        var alarms = "bms.boards = 1,2\nalarms.cell_high_mv = 3400\nalarms.cell_delta_mv = 1\nalarms.soc_low_pct = 90\n";
        var session = new Session(options, Quick + alarms);
        session.Run(40);
        return session.Messages;
    }

    private static IReadOnlyList<string> Commands()
    {
        var session = new Session(Boards(4, new BmsProfile { Cells = 4, Sensors = 1 }), Quick + Shunt + "discovery.enabled = false\n");
        session.Run(15);
        session.Send("1/set/discharge_fet", """{"id":"a1","value":"off","for_s":4}""", 2);
        session.Send("set/arm", "on", 2);
        session.Send("1/set/discharge_fet", """{"id":"a2","value":"off","ack":"cuts_supply","for_s":4}""", 8);
        session.Send("1/set/charge_fet", """{"id":"a3","value":"off","ack":"load_dump,charger_lockup"}""", 3);
        session.Send("1/set/charge_fet", """{"id":"a3","value":"on"}""", 3);
        session.Send("1/set/charge_fet", """{"id":"a4","value":"on"}""", 3);
        session.Send("1/set/soc", """{"id":"a5","value":55.5}""", 3);
        session.Send("1/set/clock", """{"id":"a6"}""", 3);
        session.Send("1/set/parameter_read", """{"id":"a7","key":"cell_high_1_mv"}""", 3);
        session.Send("1/set/parameter_write", """{"id":"a8","key":"cell_high_1_mv","value":3640,"ack":"i-accept-unverified-writes"}""", 5);
        session.Send("set/tail_pct", """{"id":"b1","value":60}""", 2);
        session.Send("set/tail_pct", """{"id":"b2","value":5}""", 2);
        session.Send("set/capacity_ah", """{"id":"b3","value":98.5}""", 2);
        session.Send("set/soc_pct", """{"id":"b4","value":64}""", 2);
        session.Send("set/publish_pack_s", """{"id":"b5","value":3}""", 5);
        session.Send("set/settings_reset", """{"id":"b6"}""", 2);
        session.Send("set/nonsense", """{"id":"b7"}""", 2);
        session.Send("1/set/bms_restart", """{"id":"b8","value":"on","ack":"cuts_supply"}""", 12);
        return session.Messages;
    }

    private static IReadOnlyList<string> Dialect(BoardDialects speaks)
    {
        var session = new Session(Boards(16, new BmsProfile { Cells = 16, Sensors = 4, Dialects = speaks }), Quick);
        session.Run(30);
        return session.Messages;
    }

    private static SimulationOptions Boards(int load, BmsProfile profile) =>
        new() { Boards = [profile], Load = new ConstantLoad(load), InitialSocPercent = 60, Seed = 1 };
}
