using System.Diagnostics;

namespace Daly.Desktop.Cli;

/// <summary>Shows that a read goes on, and ends with a line that says how long it took; a quick one shows nothing.</summary>
internal sealed class ReadProgress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly TextWriter _output;
    private readonly Stopwatch _waited = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private readonly Timer _timer;
    private bool _isShown;
    private bool _isOver;

    /// <param name="patience">Time before anything is shown.</param>
    public ReadProgress(TextWriter output, TimeSpan patience, TimeSpan period)
    {
        _output = output;
        _timer = new Timer(_ => Show(), null, patience, period);
    }

    private long Seconds => (long)_waited.Elapsed.TotalSeconds;

    /// <summary>Begins, where somebody looks.</summary>
    /// <returns>What ends it, or <c>null</c> where the error output is no terminal.</returns>
    public static ReadProgress? Begin() => Console.IsErrorRedirected ? null : new ReadProgress(Console.Error, Patience, Period);

    /// <summary>Ends it, before anything else is written.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isShown && !_isOver) _output.WriteLine($"\rasked the BMS for {Seconds} s    ");
            _isOver = true;
        }

        _timer.Dispose();
    }

    private void Show()
    {
        lock (_gate)
        {
            if (_isOver) return;
            _isShown = true;
            _output.Write($"\rasking the BMS … {Seconds} s");
        }
    }
}
