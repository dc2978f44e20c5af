using Daly.Bridge.Commands.Run;
using Daly.Monitor.Persistence;

namespace Daly.Bridge.Commands.Monitor;

/// <summary>Waits until what a command changed is stored, so that "confirmed" outlives a power cut.</summary>
internal sealed class MonitorStore
{
    private const int PatienceMs = 3000;

    private readonly RecordKeeper? _keeper;
    private long _untilMs;
    private int _errors;
    private string? _text;

    public MonitorStore(RecordKeeper? keeper)
    {
        _keeper = keeper;
    }

    /// <summary>Asks for a record.</summary>
    /// <param name="text">What the command did, for its result, or <c>null</c>.</param>
    /// <returns>The end of the command when there is nothing to wait for, else <c>null</c>.</returns>
    public CommandResult? Begin(string? text, long nowMs)
    {
        _text = text;
        if (_keeper is null) return NotStored("there is no storage");
        _errors = _keeper.WriteErrors;
        _untilMs = nowMs + PatienceMs;
        _keeper.SaveNow();
        return null;
    }

    /// <summary>Looks whether it is stored.</summary>
    public CommandResult? Poll(long nowMs)
    {
        if (_keeper!.WriteErrors != _errors) return NotStored("storing failed");
        if (_keeper.IsSaved) return CommandResult.Confirmed(_text);
        return nowMs < _untilMs ? null : NotStored("storing takes too long");
    }

    private CommandResult NotStored(string why)
    {
        string done = _text is null ? "done" : _text;
        return CommandResult.Confirmed(done + ", but " + why + ": a restart may undo it");
    }
}
