using System.CommandLine;
using System.Net.Sockets;
using Daly.Desktop.Ports.Can;
using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Ports.Serial;
using Daly.Desktop.Ports.Tcp;
using Daly.Desktop.Simulated;
using Daly.Simulator.Bms;
using Daly.Simulator.Faults;

namespace Daly.Desktop.Cli;

/// <summary><c>daly simulate</c>: a BMS for other programs.</summary>
internal static class SimulateCommand
{
    private const int HighestPort = 65535;
    private const int OpenStepMs = 50;

    private static readonly Option<string?> Pty = new("--pty")
    {
        Description = "Serve on a pseudo-terminal (the default); a path puts a link to it there.",
        HelpName = "LINK",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<int?> Tcp = new("--tcp") { Description = "Serve on this loopback port; 0 is any.", HelpName = "PORT" };

    private static readonly Option<string?> Can = new("--can")
    {
        Description = "Where boards with --dialect can are served: a CAN interface (Linux) such as vcan0, or unix:PATH, a socket "
            + "(SOCK_SEQPACKET) that carries struct can_frame, for 'daly run --can unix:PATH' where the kernel has no CAN.",
        HelpName = "INTERFACE",
    };

    private static readonly Option<bool> List = new("--list") { Description = "List boards and faults." };

    public static Command Create()
    {
        var command = new Command("simulate", "Serves a simulated BMS, byte by byte in real time, to any program.")
        {
            Pty, Tcp, Can, List,
        };
        SimulationFlags.AddTo(command);
        command.SetAction((result, stop) => Task.Run(() => Run(result, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult result, CancellationToken stop)
    {
        if (result.GetValue(List)) return PrintList();

        var simulation = SimulationFlags.Read(result).Create();
        var (line, place) = OpenLine(result, simulation.Can is not null);
        using var opened = line;
        Console.WriteLine($"Simulated BMS on {place}; Ctrl+C ends it.");
        new SimulationServer(simulation, line).Run(stop);
        return ExitCode.Ok;
    }

    private static (IWaitableLine Line, string Place) OpenLine(ParseResult result, bool isCan)
    {
        string? can = result.GetValue(Can);
        if (isCan != can is not null)
        {
            throw new UsageException(isCan
                ? "say where the CAN bus is: --can vcan0, or --can unix:/tmp/daly-can where the kernel has no CAN."
                : "--can serves boards that speak CAN: add --dialect can.");
        }

        if (isCan && (result.GetValue(Tcp) is not null || result.GetResult(Pty) is not null))
        {
            throw new UsageException("--pty and --tcp are serial lines: boards on CAN are served with --can alone.");
        }

        try
        {
            if (can is not null) return (OpenCan(can), can);
            if (result.GetValue(Tcp) is { } port)
            {
                if (port is < 0 or > HighestPort) throw new UsageException($"--tcp must be 0..{HighestPort}, not {port}.");
                var server = new TcpServerLine(port);
                return (server, $"127.0.0.1:{server.Port}");
            }

            string? link = result.GetValue(Pty);
            var terminal = PseudoTerminal.Open(link);
            return (terminal, $"{link ?? terminal.Path}, 9600 baud");
        }
        catch (Exception e) when (e is IOException or SocketException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException(e.Message);
        }
    }

    private static IWaitableLine OpenCan(string port)
    {
        if (CanPortName.UnixPath(port) is { } path) return new CanServerLine(path);

        var line = new SocketCanLine(port, CanFilter.Requests);
        while (!line.IsOpen && !line.HasFailed) line.WaitForData(OpenStepMs);
        if (line.Fault is { } fault)
        {
            line.Dispose();
            throw new UsageException(fault);
        }

        return line;
    }

    private static int PrintList()
    {
        Console.WriteLine("Boards (--profile):");
        foreach (var profile in BmsProfiles.All)
        {
            Console.WriteLine($"  {profile.Name,-24}{profile.Cells} cells, {profile.Sensors} sensors, " +
                $"answers after {profile.TurnaroundMinMs}..{profile.TurnaroundMaxMs} ms");
        }

        Console.WriteLine("Faults (--fault NAME or --fault NAME=VALUE):");
        foreach (var fault in FaultCatalogue.All)
        {
            string usual = fault.DefaultValue.Length == 0 ? string.Empty : $" [{fault.DefaultValue}]";
            string where = fault.Medium switch { FaultMedium.Serial => ", not on CAN", FaultMedium.Can => ", only on CAN", _ => string.Empty };
            Console.WriteLine($"  {fault.Name,-24}{fault.Description}{usual}{where}");
        }

        return ExitCode.Ok;
    }
}
