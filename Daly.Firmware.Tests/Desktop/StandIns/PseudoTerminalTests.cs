using System.Threading;
using Daly.Desktop.Ports.Serial;
using Daly.Firmware.Tests.Support;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Firmware.Tests.Desktop.StandIns;

/// <summary>The UART as a serial port of the operating system, with the BMS behind a pseudo-terminal.</summary>
[TestClass]
public sealed class PseudoTerminalTests
{
    [TestMethod]
    public void The_firmware_runs_on_a_real_serial_port_too()
    {
        using var terminal = PseudoTerminal.Open();
        using var port = new SerialPortLine(terminal.Path);
        using var stop = new CancellationTokenSource();
        var server = new Thread(() => Serve(terminal, stop.Token)) { IsBackground = true };
        server.Start();
        using (Bench bench = new Bench().With("publish.cells_s = 1"))
        {
            bench.World.Uart = port;
            bench.Start().AwaitMeasuring();
            Assert.AreEqual(-7.0, bench.Subscriber!.Value(Bench.Pack, "current_a").GetDouble(), 0.5);
            bench.Await(subscriber => subscriber.HasNumber("daly/battery/1/cells", "c16_mv"), "all cells are published");
        }

        stop.Cancel();
        server.Join();
    }

    private static void Serve(PseudoTerminal terminal, CancellationToken stop)
    {
        Simulation simulation = Simulation.Create(new SimulationOptions { Boards = [BmsProfiles.Get("16s")], Load = new ConstantLoad(7) });
        var clock = new RealClock();
        var server = new BmsByteServer(simulation, clock.NowMicroseconds);
        var buffer = new byte[256];
        while (!stop.IsCancellationRequested)
        {
            int received = terminal.Read(buffer, 0, buffer.Length);
            if (received > 0) server.Receive(buffer, received, clock.NowMicroseconds);
            int due = server.TakeDue(buffer, clock.NowMicroseconds);
            if (due > 0) terminal.Write(buffer, 0, due);
            terminal.WaitForData(1);
        }
    }
}
