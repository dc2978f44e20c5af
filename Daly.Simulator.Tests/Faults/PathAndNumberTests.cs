using System.Linq;

namespace Daly.Simulator.Tests.Faults;

/// <summary>A path that holds bytes back, and two boards with one number.</summary>
[TestClass]
public sealed class PathAndNumberTests
{
    private const string CleanPack = "a50190080083000075300190f7";

    [TestMethod]
    public void A_path_that_holds_delivers_a_request_later_and_then_its_answer()
    {
        var simulation = TestSimulation.Old4s(faults: "hold-and-release=10000");
        var host = new TestHost(simulation);
        Check.Equal(CleanPack, TestHost.Hex(host.Ask(0x90)));
        simulation.AdvanceTo(51_000_000);
        Check.Equal(string.Empty, TestHost.Hex(host.Ask(0x90)));
        Check.Equal(1, (int)simulation.Plant.Bms.RequestsAnswered);
        host.Listen(8_000);
        Check.Equal(0, host.Heard.Count);
        host.Listen(1_000);
        Check.Equal(CleanPack, TestHost.Hex([.. host.Heard.Select(heard => heard.Value)]));
        Assert.AreEqual(60_000_000 + (26 * 1041.67) + 23_000, host.Heard[^1].AtMicroseconds, 10_000);
    }

    [TestMethod]
    public void Who_holds_when_told_releases_when_told_all_that_was_said_meanwhile()
    {
        var simulation = TestSimulation.Old4s();
        var host = new TestHost(simulation);
        simulation.Wire.HoldUntil(long.MaxValue / 2);
        host.Send(TestHost.Request(0x40, 0x90));
        host.Listen(75_000);
        Check.Equal(0, host.Heard.Count + (int)simulation.Plant.Bms.RequestsAnswered);
        simulation.Wire.HoldUntil(0);
        host.Listen(200);
        Check.Equal(13, host.Heard.Count);
    }

    [TestMethod]
    public void An_answer_that_is_on_its_way_is_held_too()
    {
        var simulation = TestSimulation.Old4s();
        var host = new TestHost(simulation);
        host.Send(TestHost.Request(0x40, 0x90));
        host.Listen(20);
        simulation.Wire.HoldUntil(5_000_000);
        host.Listen(1_000);
        Check.Equal("0 1", $"{host.Heard.Count} {simulation.Plant.Bms.RequestsAnswered}");
        host.Listen(5_000);
        Check.Equal(13, host.Heard.Count);
    }

    [TestMethod]
    public void What_a_path_holds_can_be_dropped_for_good()
    {
        var simulation = TestSimulation.Old4s();
        var host = new TestHost(simulation);
        simulation.Wire.HoldUntil(10_000_000);
        host.Send(TestHost.Request(0x40, 0x90));
        simulation.Wire.DropHeld();
        host.Listen(20_000);
        Check.Equal(0, host.Heard.Count + (int)simulation.Plant.Bms.RequestsAnswered);
    }

    [TestMethod]
    public void Two_boards_with_one_number_both_answer_and_both_take_what_is_written()
    {
        var simulation = TestSimulation.Old4s(faults: "duplicate-number=60");
        var both = new TestHost(simulation).Data(0x90);
        Check.Equal(2, both.Length);
        Check.Equal("0190 02bc", $"{both[0][12..]} {both[1][12..]}");
        new TestHost(simulation).Ask(0xD9, 0);
        Check.True(!simulation.Plant.Circuit.DischargeFetOn && !simulation.Twins.Single().Circuit.DischargeFetOn);
    }
}
