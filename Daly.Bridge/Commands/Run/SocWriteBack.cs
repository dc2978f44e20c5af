using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.State;
using Daly.Monitor.Soc;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Commands.Run;

/// <summary>
/// Tells the BMS our own SOC: only right after a synchronisation to full or empty, when both are more than 5 % apart, at
/// most once an hour, while the link is online. The command router writes it and reads it back.
/// </summary>
public sealed class SocWriteBack : ISubsystem
{
    /// <summary>Up to this difference the BMS is left alone, in ‰.</summary>
    public const int TolerancePermille = 50;

    /// <summary>The time between two tries, in ms.</summary>
    public const int PeriodMs = 3_600_000;

    private const int LookMs = 100;

    private readonly BridgeState _state;
    private readonly CommandRouter _router;
    private CommandRequest? _request;
    private int _syncs;
    private int _bmsPermille;
    private long _notBeforeMs = Absent.Long;

    /// <param name="state">Both SOCs, and where events go.</param>
    public SocWriteBack(BridgeState state, CommandRouter router)
    {
        _state = state;
        _router = router;
        _syncs = state.Shunt is null ? 0 : state.Shunt.Syncs;
    }

    public string Name => "telling the BMS our SOC";

    public long Tick(long nowMs)
    {
        if (_request != null) Follow(_request);
        if (_state.Shunt != null && _state.Shunt.Syncs != _syncs)
        {
            _syncs = _state.Shunt.Syncs;
            if (_request is null) OnSync(_state.Shunt, nowMs);
        }

        return nowMs + LookMs;
    }

    private static string Percent(int permille) => (permille / 10) + "." + (permille % 10) + " %";

    private void OnSync(ShuntState shunt, long nowMs)
    {
        bool isOurs = shunt.SocPermille != Absent.Value && shunt.SocQuality == SocQuality.Synced;
        if (!isOurs || _state.Packs.Length != 1) return;
        PackState pack = _state.Packs[0];
        _bmsPermille = pack.Fresh(BmsGroup.Pack, pack.Data.Pack.SocPermille, nowMs);
        int difference = shunt.SocPermille - _bmsPermille;
        bool isNear = difference >= -TolerancePermille && difference <= TolerancePermille;
        string? obstacle = null;
        if (pack.Link.State != LinkState.Online) obstacle = "the BMS does not answer";
        else if (_bmsPermille == Absent.Value) obstacle = "the SOC of the BMS is not known";
        else if (isNear) return;
        else if (nowMs < _notBeforeMs) obstacle = "it was told within the last hour";
        if (obstacle is null) Write(shunt.SocPermille, nowMs);
        else Tell(EventSeverity.Info, "the BMS is not told our SOC of " + Percent(shunt.SocPermille) + ": " + obstacle);
    }

    private void Write(int permille, long nowMs)
    {
        _notBeforeMs = nowMs + PeriodMs;
        _request = new CommandRequest(CommandCatalogue.Get(CommandKind.Soc), 1, CommandSource.WriteBack) { Value = permille };
        _router.TrySubmit(_request);
    }

    private void Follow(CommandRequest request)
    {
        CommandResult result = request.Result;
        if (!result.IsFinal) return;
        _request = null;
        string change = "SOC of the BMS from " + Percent(_bmsPermille) + " to " + Percent((int)request.Value);
        if (result.Stage == CommandStage.Confirmed) Tell(EventSeverity.Info, change + ": done");
        else Tell(EventSeverity.Warning, change + ": not done: " + result.Text);
    }

    private void Tell(EventSeverity severity, string text) => _state.Events.Add("soc_write_back", severity, 1, text);
}
