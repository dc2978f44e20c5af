namespace Daly.Simulator.Bms;

/// <summary>Fills the settings block A5 0x50..0x63, and 0xD8 that ends the PC software's round.</summary>
internal sealed class ParameterReplies(BoardState board, ReplyBuffer buffer)
{
    private const int CurrentOffset = 30000;
    private const int TemperatureOffset = 40;
    private const int NominalCellMilliVolts = 3200;
    private const int CharactersPerFrame = 7;
    private const int LongPressPowersMode = 1;
    private const int LithiumIronPhosphate = 0;

    private BmsProfile Profile => board.Profile;

    private BmsThresholds Limits => board.Limits;

    /// <summary>Makes the frames of a reply.</summary>
    /// <returns><c>false</c> for an id that is not of this block.</returns>
    public bool TryFill(byte id, long nowMicroseconds)
    {
        switch (id)
        {
            case 0x57: Text(Profile.Texts.BatteryCode, 5); return true;
            case 0x62: Text(Profile.Texts.SoftwareVersion, 2); return true;
            case 0x63: Text(Profile.Texts.HardwareVersion, 2); return true;
            case 0x54: buffer.PutText(0, Profile.Texts.FirmwareIndex, 0, 8); break;
            case 0x61: Clock(nowMicroseconds); break;
            case 0xD8: buffer.Clear(); break;
            default:
                if (!Put(id)) return false;
                break;
        }

        buffer.Emit();
        return true;
    }

    /// <summary>Puts the settings of a one-frame reply into the buffer, without sending.</summary>
    /// <returns><c>false</c> for an id without.</returns>
    public bool Put(byte id)
    {
        if (!TryFillBattery(id) && !TryFillLimits(id)) return false;
        if (!board.Written.Frames.TryGetValue(id, out var written)) return true;
        for (var i = 0; i < written.Length; i++) buffer.Put8(i, written[i]);
        return true;
    }

    private bool TryFillBattery(byte id)
    {
        switch (id)
        {
            case 0x50: buffer.Put32(0, (long)(Profile.CapacityAmpHours * 1000)).Put32(4, NominalCellMilliVolts); break;
            case 0x51: Boards(); break;
            case 0x52: buffer.Put32(0, board.Counter.ChargedAmpHours).Put32(4, board.Counter.DischargedAmpHours); break;
            case 0x53: Details(); break;
            case 0x5F: buffer.Put16(0, Limits.BalanceStartMilliVolts).Put16(2, Limits.BalanceDeltaMilliVolts); break;
            case 0x60: buffer.Put16(0, Limits.ShortCircuitAmps).Put16(2, Limits.ShuntMicroOhms); break;
            default: return false;
        }

        return true;
    }

    private bool TryFillLimits(byte id)
    {
        var hundredMilliVolts = Profile.Cells / 100.0;
        switch (id)
        {
            case 0x59: Pairs(Limits.CellHighMilliVolts, Limits.CellLowMilliVolts, 1); break;
            case 0x5A:
                Pairs(Limits.PackHighPerCellMilliVolts, Limits.PackLowPerCellMilliVolts, hundredMilliVolts);
                break;
            case 0x5B: Currents(); break;
            case 0x5C: TemperatureLimits(); break;
            case 0x5D: Pairs(Limits.SocHighPermille, Limits.SocLowPermille, 1); break;
            case 0x5E: Deltas(); break;
            default: return false;
        }

        return true;
    }

    private void Boards()
    {
        buffer.Clear(0, 7);
        buffer.Put8(0, 1).Put8(1, Profile.Cells).Put8(4, Profile.Sensors);
    }

    private void Details()
    {
        var made = Profile.ProductionDate;
        buffer.Put8(0, LongPressPowersMode).Put8(1, LithiumIronPhosphate);
        buffer.Put8(2, made.Year - 2000).Put8(3, made.Month).Put8(4, made.Day).Put16(5, Profile.SleepAfterSeconds);
    }

    private void Pairs(LevelPair high, LevelPair low, double scale)
    {
        buffer.Put16(0, Scaled(high.Warn, scale)).Put16(2, Scaled(high.Protect, scale));
        buffer.Put16(4, Scaled(low.Warn, scale)).Put16(6, Scaled(low.Protect, scale));
    }

    private void Currents()
    {
        var chargeSign = Profile.AboveOffsetIsDischarge ? -1 : 1;
        int Raw(double amps, int sign) => CurrentOffset + (sign * (int)Math.Round(amps * 10));
        buffer.Put16(0, Raw(Limits.ChargeAmps.Warn, chargeSign)).Put16(2, Raw(Limits.ChargeAmps.Protect, chargeSign));
        buffer.Put16(4, Raw(Limits.DischargeAmps.Warn, -chargeSign));
        buffer.Put16(6, Raw(Limits.DischargeAmps.Protect, -chargeSign));
    }

    private void TemperatureLimits()
    {
        LevelPair[] pairs =
        [
            Limits.ChargeHighCelsius, Limits.ChargeLowCelsius,
            Limits.DischargeHighCelsius, Limits.DischargeLowCelsius,
        ];
        for (var i = 0; i < pairs.Length; i++)
        {
            buffer.Put8(2 * i, (int)pairs[i].Warn + TemperatureOffset);
            buffer.Put8((2 * i) + 1, (int)pairs[i].Protect + TemperatureOffset);
        }
    }

    private void Deltas()
    {
        buffer.Put16(0, (int)Limits.DeltaMilliVolts.Warn).Put16(2, (int)Limits.DeltaMilliVolts.Protect);
        buffer.Put8(4, (int)Limits.DeltaKelvin.Warn).Put8(5, (int)Limits.DeltaKelvin.Protect);
    }

    private void Clock(long nowMicroseconds)
    {
        var now = board.Clock.At(nowMicroseconds);
        buffer.Put8(0, now.Year - 2000).Put8(1, now.Month).Put8(2, now.Day);
        buffer.Put8(3, now.Hour).Put8(4, now.Minute).Put8(5, now.Second).Put16(6, board.Counter.SocPermille);
    }

    private void Text(string text, int frames)
    {
        for (var frame = 0; frame < frames; frame++)
        {
            buffer.Put8(0, frame + Profile.FrameNumberBase);
            buffer.PutText(1, text, frame * CharactersPerFrame, CharactersPerFrame);
            buffer.Emit();
        }
    }

    private static int Scaled(double value, double scale) => (int)Math.Round(value * scale);
}
