using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Records;
using Daly.Bridge.State;
using Daly.Monitor.Records;
using Daly.Settings;

namespace Daly.Bridge.Commands.Run;

/// <summary>Sets how often what is published; confirmed once it is stored.</summary>
internal sealed class RateCommands
{
    private const int PatienceMs = 3000;

    private readonly PublishSettings _rates;
    private readonly PublishRateStore _store;
    private readonly bool _hasShunt;
    private long _untilMs;

    public RateCommands(PublishSettings rates, BridgeState state, RecordMedium? medium)
    {
        _rates = rates;
        _hasShunt = state.Shunt != null;
        _store = new PublishRateStore(medium, rates, state);
    }

    public static bool Knows(CommandKind kind) => Period(kind) >= 0;

    public CommandResult? Begin(CommandRequest request, long nowMs)
    {
        if (request.Kind == CommandKind.PublishShuntSeconds && !_hasShunt)
        {
            return CommandResult.Refused(CommandReason.NotAllowed, "not available: there is no shunt");
        }

        _rates.SetByCommand(Period(request.Kind), (int)request.Value);
        return BeginStore(nowMs);
    }

    public CommandResult? BeginReset(long nowMs)
    {
        if (!_rates.IsAnyByCommand && _store.IsStored) return CommandResult.Confirmed(null);
        for (int i = 0; i < PublishSettings.Periods; i++) _rates.SetByCommand(i, 0);
        return BeginStore(nowMs);
    }

    public CommandResult? Poll(long nowMs)
    {
        if (_store.HasFailed) return NotStored("storing failed");
        if (_store.IsStored) return CommandResult.Confirmed(null);
        return nowMs < _untilMs ? null : NotStored("storing takes too long");
    }

    public void Tick(long nowMs) => _store.Tick(nowMs);

    private static int Period(CommandKind kind) => kind switch
    {
        CommandKind.PublishPackSeconds => 0,
        CommandKind.PublishShuntSeconds => 1,
        CommandKind.PublishCellsSeconds => 2,
        CommandKind.PublishDiagnosticsSeconds => 3,
        _ => -1,
    };

    private static CommandResult NotStored(string why) => CommandResult.Confirmed("done, but " + why + ": a restart may undo it");

    private CommandResult? BeginStore(long nowMs)
    {
        if (!_store.HasMedium) return NotStored("there is no storage");
        _untilMs = nowMs + PatienceMs;
        _store.Save();
        return null;
    }
}
