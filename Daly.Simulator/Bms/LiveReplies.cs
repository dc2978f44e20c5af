namespace Daly.Simulator.Bms;

/// <summary>Fills the documented block A5 0x90..0x9A.</summary>
internal sealed class LiveReplies(BoardState board, ReplyBuffer buffer)
{
    private const int CurrentOffset = 30000;
    private const int TemperatureOffset = 40;
    private const int BurstCellFrames = 16;
    private const int BurstTemperatureFrames = 3;
    private const int CellsPerFrame = 3;
    private const int SensorsPerFrame = 7;

    private BmsProfile Profile => board.Profile;

    private BmsMeasurement Measured => board.Measured;

    /// <summary>Makes the frames of a reply.</summary>
    /// <returns><c>false</c> for an id that is not of this block.</returns>
    public bool TryFill(byte id, bool fullBurst, long nowMicroseconds)
    {
        switch (id)
        {
            case 0x90: Pack(); break;
            case 0x91: CellExtremes(); break;
            case 0x92: TemperatureExtremes(); break;
            case 0x93: Fets(nowMicroseconds); break;
            case 0x94: Status(); break;
            case 0x95: CellVoltages(fullBurst); return true;
            case 0x96: Temperatures(fullBurst); return true;
            case 0x97: Balance(); break;
            case 0x98: Alarms(); break;
            case 0x9A when Profile.AnswersBalanceCurrent: buffer.Put16(0, board.BalanceMilliAmps); break;
            default: return false;
        }

        buffer.Emit();
        return true;
    }

    private void Pack()
    {
        var sign = Profile.AboveOffsetIsDischarge ? -1 : 1;
        buffer.Put16(0, Measured.PackDeciVolts).Put16(2, 0);
        buffer.Put16(4, CurrentOffset + (sign * Measured.CurrentDeciAmps)).Put16(6, board.Counter.SocPermille);
    }

    private void CellExtremes()
    {
        var (max, min) = (Measured.MaxCell, Measured.MinCell);
        buffer.Put16(0, Measured.CellMilliVolts[max]).Put8(2, max + 1);
        buffer.Put16(3, Measured.CellMilliVolts[min]).Put8(5, min + 1);
    }

    private void TemperatureExtremes()
    {
        var (max, min) = (Measured.MaxSensor, Measured.MinSensor);
        buffer.Put8(0, Measured.SensorCelsius[max] + TemperatureOffset).Put8(1, max + 1);
        buffer.Put8(2, Measured.SensorCelsius[min] + TemperatureOffset).Put8(3, min + 1);
    }

    private void Fets(long nowMicroseconds)
    {
        var current = Measured.CurrentDeciAmps;
        buffer.Put8(0, current > 0 ? 1 : current < 0 ? 2 : 0);
        buffer.Put8(1, board.Circuit.ChargeFetOn ? 1 : 0).Put8(2, board.Circuit.DischargeFetOn ? 1 : 0);
        buffer.Put8(3, (int)(nowMicroseconds / 1_000_000)).Put32(4, board.Counter.RemainingMilliAmpHours);
    }

    private void Status()
    {
        buffer.Put8(0, Profile.Cells).Put8(1, Profile.Sensors);
        buffer.Put8(2, board.Circuit.ChargerConnected ? 1 : 0).Put8(3, board.Circuit.LoadConnected ? 1 : 0);
        buffer.Put8(4, 0).Put16(5, board.Counter.Cycles);
        if (Profile.FetTemperatureInStatus) buffer.Put8(7, Measured.FetCelsius + TemperatureOffset);
    }

    private void CellVoltages(bool fullBurst)
    {
        var frames = fullBurst ? BurstCellFrames : Ceiling(Profile.Cells, CellsPerFrame);
        for (var frame = 0; frame < frames; frame++)
        {
            buffer.Fresh();
            buffer.Put8(0, frame + Profile.FrameNumberBase);
            if (fullBurst || !Profile.Residue) buffer.Clear(1, 7);
            for (var slot = 0; slot < CellsPerFrame; slot++)
            {
                var cell = (frame * CellsPerFrame) + slot;
                if (cell < Profile.Cells) buffer.Put16(1 + (slot * 2), Measured.CellMilliVolts[cell]);
            }

            buffer.Emit();
        }
    }

    private void Temperatures(bool fullBurst)
    {
        var needed = Ceiling(Profile.Sensors, SensorsPerFrame) + (Profile.ExtraTemperatureFrame ? 1 : 0);
        var frames = fullBurst ? BurstTemperatureFrames : needed;
        for (var frame = 0; frame < frames; frame++)
        {
            buffer.Clear(1, Profile.Residue ? 7 : 8, Profile.ReservedFill);
            buffer.Put8(0, frame + Profile.FrameNumberBase);
            for (var slot = 0; slot < SensorsPerFrame; slot++)
            {
                var sensor = (frame * SensorsPerFrame) + slot;
                if (sensor < Profile.Sensors)
                    buffer.Put8(1 + slot, Measured.SensorCelsius[sensor] + TemperatureOffset);
            }

            buffer.Emit();
        }
    }

    private void Balance()
    {
        buffer.Clear();
        var mask = board.BalanceMask;
        if (Profile.BalanceFormat == BalanceReplyFormat.Number)
        {
            buffer.Put8(1, mask == 0 ? 0 : Measured.MaxCell + 1);
            return;
        }

        for (var i = 0; i < 6; i++) buffer.Put8(i, (int)(mask >> (8 * i)));
    }

    private void Alarms()
    {
        buffer.Clear();
        for (var i = 0; i < 7; i++) buffer.Put8(i, (int)(board.AlarmBits >> (8 * i)));
        buffer.Put8(7, board.FaultCode);
    }

    private static int Ceiling(int count, int perFrame) => (count + perFrame - 1) / perFrame;
}
