using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Simulator.Bms;
using Daly.Simulator.Faults;

namespace Daly.Simulator.Tests.Faults;

/// <summary>Faults are written one by one and asked for together: each must cope with what any other made of the reply.</summary>
[TestClass]
public sealed class FaultPairTests
{
    // Reads of several lengths, bursts and a write, so that what a fault remembers does not fit what comes next.
    private static readonly string[] A5 = ["A540900800000000000000007D", "A54095080000000000000000", "A54096080000000000000000", "A540D9080100000000000000"];
    private static readonly string[] D2 = ["D2030000003E", "D20300280003", "D20300290001", "D20600A60001", "D20300350002"];
    private static readonly string[] P81 = ["81030038003C", "810300380003", "810300390001", "810601220001", "810300000038"];
    private static readonly string[] Can =
    [
        "40019098080000000000000000000000", "40019598080000000000000000000000", "40019698080000000000000000000000",
        "4001D998080000000100000000000000",
    ];

    [TestMethod]
    [DataRow(BoardDialects.A5)]
    [DataRow(BoardDialects.D2)]
    [DataRow(BoardDialects.P81)]
    [DataRow(BoardDialects.Can)]
    public void Any_two_faults_go_together_in_either_order(BoardDialects dialect)
    {
        var medium = dialect == BoardDialects.Can ? FaultMedium.Can : FaultMedium.Serial;
        string[] faults = [.. FaultCatalogue.All.Where(fault => fault.Medium == medium || fault.Medium == FaultMedium.Any).Select(AtHalfRate)];
        var broken = new List<string>();
        foreach (string first in faults)
        {
            foreach (string second in faults)
            {
                try
                {
                    Talk(dialect, 12, first, second);
                }
                catch (Exception e)
                {
                    broken.Add($"{first} + {second}: {e.GetType().Name}");
                }
            }
        }

        Assert.IsGreaterThan(15, faults.Length);
        Assert.IsEmpty(broken, string.Join('\n', broken));
    }

    [TestMethod]
    [DataRow("silence", "stale-frame=1")]
    [DataRow("stale-frame=1", "silence")]
    public void A_board_that_is_silent_sends_no_stale_reply_either(string first, string second)
    {
        Assert.AreEqual(0, Talk(BoardDialects.P81, 6, first, second));
        Assert.AreEqual(0, Talk(BoardDialects.D2, 6, first, second));
    }

    private static string AtHalfRate(FaultDefinition fault) =>
        fault.Description.EndsWith("0..1)", StringComparison.Ordinal) ? fault.Name + "=0.5" : fault.Name;

    /// <summary>Asks so many times; what comes back only has to come back without an accident.</summary>
    private static int Talk(BoardDialects dialect, int times, params string[] faults)
    {
        var simulation = TestSimulation.Of(new BmsProfile { Dialects = dialect }, faults: faults);
        string[] requests = dialect switch
        {
            BoardDialects.A5 => A5, BoardDialects.D2 => D2, BoardDialects.P81 => P81, _ => Can,
        };
        var host = new TestHost(simulation);
        for (int i = 0; i < times; i++)
        {
            host.Send(Whole(Convert.FromHexString(requests[i % requests.Length])));
            host.Listen(250);
        }

        return host.Heard.Count;
    }

    private static byte[] Whole(byte[] request) => request.Length switch
    {
        6 => [.. request, .. Crc(request)],
        12 => [.. request, (byte)request.Sum(value => value)],
        _ => request,
    };

    /// <summary>CRC-16/MODBUS, bit by bit, low byte first.</summary>
    private static byte[] Crc(byte[] bytes)
    {
        int crc = 0xFFFF;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1;
        }

        return [(byte)crc, (byte)(crc >> 8)];
    }
}
