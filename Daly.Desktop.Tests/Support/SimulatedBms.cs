using System;
using System.IO;

namespace Daly.Desktop.Tests.Support;

/// <summary><c>daly simulate</c> on a pseudo-terminal behind a link, as a serial port with a name that stays.</summary>
internal sealed class SimulatedBms : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _options;
    private DalyCommand? _program;

    internal SimulatedBms(params string[] options)
    {
        _options = options;
        PlugIn();
    }

    internal string Port => _folder.File("bms");

    internal void PlugIn()
    {
        _program = DalyCommand.Start(["simulate", "--pty", Port, .. _options]);
        _program.Expect("Simulated BMS on .*bms");
    }

    /// <summary>Ends the program hard: the port is gone, as when the adapter is pulled out.</summary>
    internal void PullOut()
    {
        _program?.Dispose();
        _program = null;
        if (new FileInfo(Port).LinkTarget is not null) File.Delete(Port);
    }

    public void Dispose()
    {
        PullOut();
        _folder.Dispose();
    }
}
