using System.IO;
using System.Threading.Tasks;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Client.Tests;

/// <summary>The lines that show the engine, with a simulated board as port and clock.</summary>
internal static class ProtocolLines
{
    public static Task<string> RunAsync(BmsProfile profile, int milliseconds)
    {
        var port = new VirtualLine(Simulation.Create(profile));
        var told = new StringWriter { NewLine = "\n" };
        Run(port, port, milliseconds, told);
        return Task.FromResult(told.ToString());
    }

    private static void Run(IByteLine port, VirtualLine clock, long endMs, StringWriter Console)
    {
        // README
        var link = BmsDialects.CreateLink(BmsDialects.Auto, new LinkOptions { BoardNumber = 1 }, isAlone: true, out _);
        var pump = new BusPump(port, new BmsBus([link]));     // your port: an IByteLine
        while (clock.NowMs < endMs)                           // your clock
        {
            long dueMs = pump.Tick(clock.NowMs);              // reads, does what is due, writes
            int deciVolts = link.Data.Pack.PackDeciVolts;     // not read: Absent.Value, never 0
            Console.WriteLine($"{link.Status.State}: {(deciVolts == Absent.Value ? "unknown" : deciVolts / 10.0)} V");
            clock.WaitForData((int)(dueMs - clock.NowMs));    // or sleep; bytes that came meanwhile are not lost
        }
        // to here
    }
}
