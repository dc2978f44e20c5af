using Daly.Simulator.Bms;

namespace Daly.Simulator.Modbus;

/// <summary>Settings and texts of the 0x81 map: 0x100–0x1C1.</summary>
internal sealed class P81Settings(BoardState board)
{
    private const int DelayStep = 3;
    private const int ThirdCurrentStep = 3;
    private const int UsualDelayMs = 1000;

    private readonly BoardSettings _settings = new(board);
    private readonly Dictionary<int, int> _written = [];

    private BmsProfile Profile => board.Profile;

    /// <summary>Releases and third levels do not move with the limits that are written through this map.</summary>
    private BmsThresholds Limits => Profile.Thresholds;

    public int Read(int register)
    {
        if (_written.TryGetValue(register, out var value)) return value;
        return P81Places.Of(register) is { } place ? _settings.Read(place) : Other(register);
    }

    /// <summary>Writes a setting. Releases, delays and third levels are only kept: the physics does not go by them.</summary>
    public bool TryWrite(int register, int value)
    {
        if (P81Places.Of(register) is { } place) return _settings.TryWrite(place, value);
        var behaviour = Profile.ParameterWrites;
        if (register is < 0x130 or > 0x169 || behaviour == ParameterWriteBehaviour.Unknown) return false;
        if (behaviour is ParameterWriteBehaviour.Store or ParameterWriteBehaviour.NoAcknowledgement) _written[register] = value;
        return behaviour != ParameterWriteBehaviour.NoAcknowledgement;
    }

    private int Other(int register) => register switch
    {
        <= 0x11F => Battery(register),
        0x120 => 0x55,
        0x121 => board.Fets.ChargeCommanded ? 1 : 0,
        0x122 => board.Fets.DischargeCommanded ? 1 : 0,
        >= 0x126 and <= 0x128 => RegisterValue.Text("123456", register - 0x126),
        0x129 => ((Profile.ProductionDate.Year - 2000) << 8) | Profile.ProductionDate.Month,
        0x12A => Profile.ProductionDate.Day << 8,
        >= 0x130 and <= 0x165 => Limit(register),
        0x16F => (int)(Profile.DeadBandAmps * 100),
        >= 0x178 and <= 0x17E => RegisterValue.Text(Profile.Texts.SoftwareVersion, register - 0x178),
        >= 0x17F and <= 0x185 => RegisterValue.Text(Profile.Texts.HardwareVersion, register - 0x17F),
        >= 0x186 and <= 0x18C => RegisterValue.Text(Profile.Texts.FirmwareIndex, register - 0x186),
        >= 0x199 => RegisterValue.Text(Profile.Texts.BatteryCode, register - 0x199),
        _ => 0,
    };

    private int Battery(int register) => register switch
    {
        0x101 or 0x103 => Profile.Cells,
        0x102 => 1,
        0x106 => Profile.Sensors,
        0x109 => High((long)(Profile.CapacityAmpHours * 1000)),
        0x10A => Low((long)(Profile.CapacityAmpHours * 1000)),
        0x10D => High(board.Counter.ChargedAmpHours * 1000),
        0x10E => Low(board.Counter.ChargedAmpHours * 1000),
        0x10F => High(board.Counter.DischargedAmpHours * 1000),
        0x110 => Low(board.Counter.DischargedAmpHours * 1000),
        0x116 => board.Counter.SocPermille,
        0x119 => board.BalancerOn ? 1 : 0,
        _ => 0,
    };

    /// <summary>What <see cref="P81Places"/> does not have.</summary>
    private int Limit(int register) => register switch
    {
        <= 0x133 => Four(Limits.CellHighMilliVolts, register - 0x130, Whole),
        <= 0x137 => Four(Limits.CellLowMilliVolts, register - 0x134, Whole),
        <= 0x13B => Four(Limits.PackHighPerCellMilliVolts, register - 0x138, PackDeciVolts),
        <= 0x13F => Four(Limits.PackLowPerCellMilliVolts, register - 0x13C, PackDeciVolts),
        <= 0x144 => Current(Limits.ChargeAmps, register - 0x140, -1),
        <= 0x149 => Current(Limits.DischargeAmps, register - 0x145, 1),
        <= 0x14D => Four(Limits.ChargeHighCelsius, register - 0x14A, RegisterValue.Temperature),
        <= 0x151 => Four(Limits.ChargeLowCelsius, register - 0x14E, RegisterValue.Temperature),
        <= 0x155 => Four(Limits.DischargeHighCelsius, register - 0x152, RegisterValue.Temperature),
        <= 0x159 => Four(Limits.DischargeLowCelsius, register - 0x156, RegisterValue.Temperature),
        <= 0x15D => Four(Limits.DeltaMilliVolts, register - 0x15A, Whole),
        <= 0x161 => Four(Limits.DeltaKelvin, register - 0x15E, Whole),
        _ => Four(Limits.SocLowPermille, register - 0x162, Whole),
    };

    /// <summary>Release and delay of warning, protection, release, delay.</summary>
    private static int Four(LevelPair pair, int index, Func<double, int> scale) =>
        index == DelayStep ? UsualDelayMs : scale(pair.Warn);

    /// <summary>Delays and third level of warning, protection, delay, third level, delay.</summary>
    private static int Current(LevelPair pair, int index, int sign) =>
        index == ThirdCurrentStep ? Raw(pair.Protect * 1.2, sign) : UsualDelayMs;

    private static int Raw(double amps, int sign) => RegisterValue.CurrentOffset + (sign * (int)Math.Round(amps * 10));

    private static int Whole(double value) => (int)value;

    private int PackDeciVolts(double perCell) => (int)Math.Round(perCell * Profile.Cells / 100);

    private static int High(long value) => (ushort)(value >> 16);

    private static int Low(long value) => (ushort)value;
}
