using Daly.Simulator.Bms;

namespace Daly.Simulator.Modbus;

/// <summary>The registers of the D2 map; the version texts stand backwards, as on real boards.</summary>
internal sealed class D2Image(BoardState board) : IRegisterImage
{
    private const int FirstCellsCount = 32;

    private readonly BoardWrites _writes = new(board);
    private readonly D2Settings _settings = new(board);

    public int FirstSetting => 0x80;

    private BmsMeasurement Measured => board.Measured;

    public int Read(int register, long nowMicroseconds) => register switch
    {
        <= 0x1F => RegisterValue.Cell(Measured, register),
        <= 0x27 => RegisterValue.Sensor(Measured, register - 0x20),
        <= 0x39 => Live(register),
        <= 0x3D => Fault(register - 0x3A),
        <= 0x46 => Extra(register),
        <= 0x56 => RegisterValue.Cell(Measured, FirstCellsCount + register - 0x47),
        >= 0xD4 and <= 0xD6 => _writes.ClockWord(register - 0xD4, nowMicroseconds),
        >= 0x80 and <= 0xCF => _settings.Read(register),
        _ => RegisterValue.Missing,
    };

    public bool TryWrite(int register, int[] values, long nowMicroseconds) => register switch
    {
        0xA5 => _writes.TrySwitchCharge(values),
        0xA6 => _writes.TrySwitchDischarge(values),
        0xA7 => _writes.TrySetSoc(values),
        0xCF => _writes.TrySwitchBalancer(values),
        0xD4 => _writes.TrySetClock(values, nowMicroseconds),
        0xF0 => _writes.Restart(nowMicroseconds),
        _ => values.Length == 1 && _settings.TryWrite(register, values[0]),
    };

    private int Live(int register) => register switch
    {
        0x28 => Measured.PackDeciVolts,
        0x29 => RegisterValue.Current(Measured.CurrentDeciAmps),
        0x2A => board.Counter.SocPermille,
        0x2B => Measured.CellMilliVolts[Measured.MaxCell],
        0x2C => Measured.CellMilliVolts[Measured.MinCell],
        0x2D => RegisterValue.Temperature(Measured.SensorCelsius[Measured.MaxSensor]),
        0x2E => RegisterValue.Temperature(Measured.SensorCelsius[Measured.MinSensor]),
        0x2F => RegisterValue.State(Measured),
        0x30 => (int)(board.Counter.RemainingMilliAmpHours / 100),
        0x31 => board.Profile.Cells,
        0x32 => board.Profile.Sensors,
        0x33 => board.Counter.Cycles,
        0x34 => board.BalanceMask != 0 ? 1 : 0,
        0x35 => board.Circuit.ChargeFetOn ? 1 : 0,
        0x36 => board.Circuit.DischargeFetOn ? 1 : 0,
        0x37 => RegisterValue.Mean(Measured),
        0x38 => Measured.CellMilliVolts.Max() - Measured.CellMilliVolts.Min(),
        _ => RegisterValue.PowerWatts(Measured),
    };

    /// <summary>The bytes of A5 0x98, the first one in the low half.</summary>
    private int Fault(int index) =>
        (ushort)(board.AlarmBits >> (16 * index)) | (index == 3 ? board.FaultCode << 8 : 0);

    private int Extra(int register) => register switch
    {
        0x3E => (ushort)board.BalanceMask,
        0x3F => (ushort)(board.BalanceMask >> 16),
        0x40 => RegisterValue.CurrentOffset + board.BalanceMilliAmps,
        0x41 => System.Numerics.BitOperations.PopCount(board.BalanceMask),
        0x42 => RegisterValue.Temperature(Measured.FetCelsius),
        0x43 => RegisterValue.Temperature(Measured.SensorCelsius[0]),
        _ => 0,
    };
}
