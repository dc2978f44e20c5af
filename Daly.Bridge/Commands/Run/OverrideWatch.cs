using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Commands.Run;

/// <summary>Notices when the BMS later undoes what a command did to a FET, and says so once.</summary>
internal sealed class OverrideWatch
{
    private const int FetsPerPack = 2;

    private readonly BridgeState _state;
    private readonly int[] _wanted;
    private readonly long[] _sinceMs;

    public OverrideWatch(BridgeState state)
    {
        _state = state;
        _wanted = new int[state.Packs.Length * FetsPerPack];
        _sinceMs = new long[_wanted.Length];
        for (int i = 0; i < _wanted.Length; i++) _wanted[i] = Absent.Value;
    }

    /// <summary>Forgets a FET, since a new command is about it.</summary>
    public void Forget(CommandRequest request) => _wanted[Index(request)] = Absent.Value;

    /// <summary>Remembers what a command did.</summary>
    public void Expect(CommandRequest request, long nowMs)
    {
        _wanted[Index(request)] = (int)request.Value;
        _sinceMs[Index(request)] = nowMs;
    }

    public void Tick(long nowMs)
    {
        for (int i = 0; i < _wanted.Length; i++)
        {
            if (_wanted[i] != Absent.Value) Look(i, nowMs);
        }
    }

    private static int Index(CommandRequest request) => ((request.Pack - 1) * FetsPerPack) + (request.Kind == CommandKind.ChargeFet ? 0 : 1);

    private void Look(int index, long nowMs)
    {
        PackState pack = _state.Packs[index / FetsPerPack];
        long readMs = pack.Data.UpdatedMs(BmsGroup.Fets);
        if (readMs == Absent.Long || readMs <= _sinceMs[index] || !pack.Has(BmsGroup.Fets, nowMs)) return;
        CommandKind kind = index % FetsPerPack == 0 ? CommandKind.ChargeFet : CommandKind.DischargeFet;
        int state = FetReading.Of(pack, kind);
        if (state == Absent.Value || state == _wanted[index]) return;
        _wanted[index] = Absent.Value;
        string name = kind == CommandKind.ChargeFet ? "charge" : "discharge";
        string what = "BMS switched the " + name + " FET " + (state == 1 ? "on" : "off") + " again";
        _state.Events.Add("override", EventSeverity.Warning, pack.Number, what);
    }
}
