using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Alarms;

namespace Daly.Bridge.Commands.Run;

/// <summary>
/// After a write that was not answered and may still be delivered: notices that a FET changes though nobody ordered it.
/// </summary>
internal sealed class LateWriteWatch
{
    private const int FetsPerPack = 2;

    private readonly BridgeState _state;
    private readonly int[] _expected;

    public LateWriteWatch(BridgeState state)
    {
        _state = state;
        _expected = new int[state.Packs.Length * FetsPerPack];
        for (int i = 0; i < _expected.Length; i++) _expected[i] = Absent.Value;
    }

    /// <summary>From now on the FET may change: a command is about it.</summary>
    public void OnBegun(CommandRequest request) => Expect(request, Absent.Value);

    /// <summary>From now on it is as it was last read, which is before the write if that was not answered.</summary>
    /// <returns>The result; what nobody knows may still happen if somebody on the way may hold it.</returns>
    public CommandResult OnEnded(CommandRequest request, CommandResult end, long nowMs)
    {
        if (!request.Definition.IsOfPack) return end;
        PackState pack = _state.Packs[request.Pack - 1];
        Expect(request, FetReading.Of(pack, request.Kind));
        return end.Reason == CommandReason.UnknownState && nowMs < pack.Link.MayActUntilMs
            ? CommandResult.Failed(CommandReason.MayHappen, What(request, end) + ", and the line may still deliver it") : end;
    }

    public void Tick(long nowMs)
    {
        for (int i = 0; i < _expected.Length; i++)
        {
            if (_expected[i] != Absent.Value) Look(i, _state.Packs[i / FetsPerPack], nowMs);
        }
    }

    // Of a parameter the value before is told: whoever looks later has something to compare with.
    private static string? What(CommandRequest request, CommandResult end) =>
        request.Kind == CommandKind.ParameterWrite ? end.Text : "not answered";

    private void Expect(CommandRequest request, int state)
    {
        if (request.Definition.IsFet) _expected[((request.Pack - 1) * FetsPerPack) + (request.Kind == CommandKind.ChargeFet ? 0 : 1)] = state;
    }

    private void Look(int index, PackState pack, long nowMs)
    {
        bool isCharge = index % FetsPerPack == 0;
        int state = isCharge ? pack.Data.Fets.ChargeFet : pack.Data.Fets.DischargeFet;
        if (nowMs >= pack.Link.MayActUntilMs) _expected[index] = Absent.Value;
        if (_expected[index] == Absent.Value || state == Absent.Value || state == _expected[index]) return;
        _expected[index] = state;
        bool isProtection = state == 0 && pack.Alarms.Level >= AlarmEvaluation.Protection;
        if (isProtection) return;
        string what = (isCharge ? "charge" : "discharge") + " FET is " + (state == 1 ? "on" : "off") + ": an unanswered write came late";
        _state.Events.Add("late_write", EventSeverity.Error, pack.Number, what);
    }
}
