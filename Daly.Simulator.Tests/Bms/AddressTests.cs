using System;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Tests.Bms;

[TestClass]
public sealed class AddressTests
{
    [TestMethod]
    public void Board_3_answers_host_0x42_with_its_number_and_nobody_else()
    {
        var host = new TestHost(TestSimulation.Of(new BmsProfile { Cells = 4, BoardNumber = 3 }));
        Check.Equal(3, host.AskAs(0x42, 0x90)[1]);
        Check.Equal(0, host.AskAs(0x40, 0x90).Length);
        Check.Equal(0, host.AskAs(0x80, 0x90).Length);
        Check.Equal(0, host.AskAs(0x20, 0x90).Length);
    }

    [TestMethod]
    public void A_request_with_a_wrong_checksum_is_not_answered()
    {
        var simulation = TestSimulation.Old4s();
        var host = new TestHost(simulation);
        var request = TestHost.Request(0x40, 0x90);
        request[12]++;
        host.Send(request);
        host.Listen(300);
        Check.Equal(0, host.Heard.Count);
        Check.Equal(13, host.Ask(0x90).Length);
    }

    [TestMethod]
    public void A_request_after_stray_bytes_is_found()
    {
        var host = new TestHost(TestSimulation.Old4s());
        host.Send([0xFF, 0xA5, 0x40, .. TestHost.Request(0x40, 0x90)]);
        host.Listen(300);
        Check.Equal(13, host.Heard.Count);
    }

    [TestMethod]
    public void Impossible_profiles_are_refused()
    {
        Check.Throws(typeof(ArgumentException), () => new BmsProfile { Cells = 49 }.Checked());
        Check.Throws(typeof(ArgumentException), () => new BmsProfile { Sensors = 0 }.Checked());
        Check.Throws(typeof(ArgumentException), () => new BmsProfile { BoardNumber = 0 }.Checked());
        Check.Throws(typeof(ArgumentException), () => BmsProfiles.Get("17s"));
    }

    [TestMethod]
    public void Every_named_board_answers()
    {
        foreach (var profile in BmsProfiles.All)
            Check.Equal(13, new TestHost(TestSimulation.Of(profile)).Ask(0x90).Length);
    }
}
