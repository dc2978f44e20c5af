using System;
using System.Linq;

namespace Daly.Simulator.Tests.Bms;

[TestClass]
public sealed class GarbageTests
{
    [TestMethod]
    public void Random_bytes_in_any_number_leave_the_board_answering()
    {
        var simulation = TestSimulation.Old4s();
        var host = new TestHost(simulation);
        var random = new Random(3);
        var noise = new byte[60];
        for (var i = 0; i < 3000; i++)
        {
            random.NextBytes(noise);
            if (i % 2 == 0) noise[random.Next(47)] = 0xA5;
            host.Send(noise);
            host.Listen(random.Next(1, 80));
        }

        host.Listen(7000);
        Check.Equal(13, host.Ask(0x90).Length);
    }

    [TestMethod]
    public void A_truncated_request_followed_by_a_whole_one_costs_only_the_first()
    {
        var host = new TestHost(TestSimulation.Old4s());
        host.Send([.. TestHost.Request(0x40, 0x91).Take(7)]);
        host.Listen(40);
        Check.Equal(0x90, host.Ask(0x90)[2]);
    }

    [TestMethod]
    public void A_request_hidden_in_a_bad_one_is_found()
    {
        var host = new TestHost(TestSimulation.Old4s());
        host.Send([.. TestHost.Request(0x40, 0x91).Take(7), .. TestHost.Request(0x40, 0x90)]);
        host.Listen(300);
        Check.Equal("90", $"{host.Heard[2].Value:x2}");
        Check.Equal(13, host.Heard.Count);
    }
}
