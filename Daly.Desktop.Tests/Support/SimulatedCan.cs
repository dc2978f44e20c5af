using System;

namespace Daly.Desktop.Tests.Support;

/// <summary><c>daly simulate --dialect can</c> on a Unix socket, which stands in for a CAN interface.</summary>
internal sealed class SimulatedCan : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _options;
    private DalyCommand? _program;

    internal SimulatedCan(params string[] options)
    {
        _options = options;
        PlugIn();
    }

    /// <summary>Gets what goes behind <c>--can</c>.</summary>
    internal string Port => "unix:" + _folder.File("bus");

    internal void PlugIn()
    {
        _program = DalyCommand.Start(["simulate", "--dialect", "can", "--can", Port, .. _options]);
        _program.Expect("Simulated BMS on unix:.*bus");
    }

    /// <summary>Ends the program hard, as when the adapter is pulled out; the socket stays behind.</summary>
    internal void PullOut()
    {
        _program?.Dispose();
        _program = null;
    }

    public void Dispose()
    {
        PullOut();
        _folder.Dispose();
    }
}
