using Daly.Simulator.Bms;

namespace Daly.Simulator.Modbus;

/// <summary>The registers of the 0x81 map.</summary>
internal sealed class P81Image(BoardState board) : IRegisterImage
{
    private readonly BoardWrites _writes = new(board);
    private readonly P81Settings _settings = new(board);

    public int FirstSetting => 0x100;

    private BmsMeasurement Measured => board.Measured;

    public int Read(int register, long nowMicroseconds) => register switch
    {
        <= 0x2F => RegisterValue.Cell(Measured, register),
        <= 0x37 => RegisterValue.Sensor(Measured, register - 0x30),
        0x3B => (int)(nowMicroseconds / 1_000_000 % 256),
        <= 0x47 => Measurement(register),
        <= 0x5B => Status(register),
        >= 0x61 and <= 0x63 => _writes.ClockWord(register - 0x61, nowMicroseconds),
        >= 0x66 and <= 0x69 => (ushort)(board.AlarmBits >> (16 * (register - 0x66))),
        >= 0x6D and <= 0x73 => P81Errors.Word(board, register - 0x6D),
        < 0xB0 => 0,
        >= 0x123 and <= 0x125 => _writes.ClockWord(register - 0x123, nowMicroseconds),
        >= 0x100 and <= 0x1C1 => _settings.Read(register),
        _ => RegisterValue.Missing,
    };

    public bool TryWrite(int register, int[] values, long nowMicroseconds) => register switch
    {
        0x116 => _writes.TrySetSoc(values),
        0x119 => _writes.TrySwitchBalancer(values),
        0x121 => _writes.TrySwitchCharge(values),
        0x122 => _writes.TrySwitchDischarge(values),
        0x123 => _writes.TrySetClock(values, nowMicroseconds),
        0xF0 => _writes.Restart(nowMicroseconds),
        _ => values.Length == 1 && _settings.TryWrite(register, values[0]),
    };

    private int Measurement(int register) => register switch
    {
        0x38 => Measured.PackDeciVolts,
        0x39 => RegisterValue.Current(Measured.CurrentDeciAmps),
        0x3A => board.Counter.SocPermille,
        0x3C => board.Profile.Cells,
        0x3D => board.Profile.Sensors,
        0x3E => Measured.CellMilliVolts[Measured.MaxCell],
        0x3F => Measured.MaxCell + 1,
        0x40 => Measured.CellMilliVolts[Measured.MinCell],
        0x41 => Measured.MinCell + 1,
        0x42 => Measured.CellMilliVolts.Max() - Measured.CellMilliVolts.Min(),
        0x43 => RegisterValue.Temperature(Measured.SensorCelsius[Measured.MaxSensor]),
        0x44 => Measured.MaxSensor + 1,
        0x45 => RegisterValue.Temperature(Measured.SensorCelsius[Measured.MinSensor]),
        0x46 => Measured.MinSensor + 1,
        _ => Measured.SensorCelsius.Max() - Measured.SensorCelsius.Min(),
    };

    private int Status(int register) => register switch
    {
        0x48 => RegisterValue.State(Measured),
        0x4B => (int)(board.Counter.RemainingMilliAmpHours / 100),
        0x4C => board.Counter.Cycles,
        0x4D => board.BalanceMask != 0 ? 1 : 0,
        0x4E => RegisterValue.CurrentOffset + board.BalanceMilliAmps,
        0x4F or 0x50 or 0x51 => (ushort)(board.BalanceMask >> (16 * (register - 0x4F))),
        0x52 => board.Circuit.ChargeFetOn ? 1 : 0,
        0x53 => board.Circuit.DischargeFetOn ? 1 : 0,
        0x57 => RegisterValue.Mean(Measured),
        0x58 => RegisterValue.PowerWatts(Measured),
        0x5A => RegisterValue.Temperature(Measured.FetCelsius),
        0x5B => RegisterValue.Temperature(Measured.SensorCelsius[0]),
        _ => 0,
    };
}
