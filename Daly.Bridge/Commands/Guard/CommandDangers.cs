using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Settings;

namespace Daly.Bridge.Commands.Guard;

/// <summary>Tells what a command may do as things are now. What is not known counts as the worse.</summary>
internal sealed class CommandDangers
{
    private const int RawCurrentZero = 30_000;
    private const long MicroAmpsPerDeciAmp = 100_000;

    /// <summary>The BMS does not see less than 1.1 A; the shunt does.</summary>
    private const long ShuntChargingMicroAmps = 100_000;

    private readonly BridgeState _state;
    private readonly ControlSettings _settings;

    public CommandDangers(BridgeState state, ControlSettings settings)
    {
        _state = state;
        _settings = settings;
    }

    /// <summary>Tells whether a FET would be closed that the BMS may have opened for protection.</summary>
    public string? Protection(CommandRequest request, long nowMs) =>
        request.Definition.IsFet && request.Value == 1 ? FetProtection.WhyNotClosed(_state.Packs[request.Pack - 1], nowMs) : null;

    /// <summary>Gives what may happen, as bits of <see cref="CommandAcks"/>.</summary>
    public int Of(CommandRequest request, long nowMs)
    {
        if (request.Kind == CommandKind.ParameterWrite) return CommandAcks.UnverifiedWrite;
        if (request.Kind == CommandKind.ZeroCalibration) return CommandAcks.LeadsShorted;

        // What is switched on for a time is switched off in the end: whoever asks for that acknowledges it.
        bool opens = request.OpensFet || (request.Definition.IsFet && request.ForSeconds != Absent.Value);
        bool restarts = request.Kind == CommandKind.BmsRestart;
        if (!opens && !restarts) return 0;
        PackState pack = _state.Packs[request.Pack - 1];
        int dangers = IsLargeCurrent(pack, nowMs) ? CommandAcks.LoadDump : 0;
        if (request.Kind != CommandKind.ChargeFet && _settings.IsSupplyPack) dangers |= CommandAcks.CutsSupply;
        if (request.Kind == CommandKind.ChargeFet && MayCharge(pack, nowMs)) dangers |= CommandAcks.ChargerLockup;
        return dangers;
    }

    private bool IsLargeCurrent(PackState pack, long nowMs)
    {
        int raw = pack.Fresh(BmsGroup.Pack, pack.Data.Pack.CurrentRaw, nowMs);
        if (raw == Absent.Value) return true;
        int deciAmps = raw < RawCurrentZero ? RawCurrentZero - raw : raw - RawCurrentZero;
        return deciAmps > _settings.MaxOpenDeciAmps || ShuntDeciAmps(nowMs) > _settings.MaxOpenDeciAmps;
    }

    private long ShuntDeciAmps(long nowMs)
    {
        if (_state.Shunt is null || !_state.Shunt.IsFresh(nowMs)) return 0;
        long microAmps = _state.Shunt.CurrentMicroAmps;
        return (microAmps < 0 ? -microAmps : microAmps) / MicroAmpsPerDeciAmp;
    }

    private bool MayCharge(PackState pack, long nowMs)
    {
        ChargeState state = PackValues.State(pack, nowMs);
        if (state == ChargeState.Charging || state == ChargeState.Unknown) return true;
        return _state.Shunt != null && _state.Shunt.IsFresh(nowMs)
            && _state.Shunt.CurrentMicroAmps > ShuntChargingMicroAmps;
    }
}
