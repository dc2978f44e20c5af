using System;
using System.Linq;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Modbus;

/// <summary>Settings, texts and date of the D2 map: 0x80–0xCF.</summary>
internal sealed class D2Settings(BoardState board)
{
    private const int NominalCellMilliVolts = 3200;
    private readonly string _software = Backwards(board.Profile.Texts.SoftwareVersion);
    private readonly string _hardware = Backwards(board.Profile.Texts.HardwareVersion);

    private BmsProfile Profile => board.Profile;

    private BmsThresholds Limits => board.Profile.Thresholds;

    public int Read(int register) => register switch
    {
        0x80 => (int)(Profile.CapacityAmpHours * 10),
        0x81 => NominalCellMilliVolts,
        0x82 => 1,
        0x83 => Profile.Cells,
        0x86 => Profile.Sensors,
        <= 0x89 => 0,
        0x8A => Profile.SleepAfterSeconds,
        <= 0xA4 => Limit(register),
        0xA5 => board.Fets.ChargeCommanded ? 1 : 0,
        0xA6 => board.Fets.DischargeCommanded ? 1 : 0,
        0xA7 => board.Counter.SocPermille,
        0xA8 => RegisterValue.Temperature(Limits.DischargeHighCelsius.Protect),
        <= 0xB0 => RegisterValue.Text(_software, register - 0xA9),
        <= 0xB8 => RegisterValue.Text(_hardware, register - 0xB1),
        <= 0xC8 => RegisterValue.Text(Profile.Texts.BatteryCode, register - 0xB9),
        <= 0xCB => RegisterValue.Text("123456", register - 0xC9),
        0xCC => ((Profile.ProductionDate.Year - 2000) << 8) | Profile.ProductionDate.Month,
        0xCD => Profile.ProductionDate.Day << 8,
        0xCE => 0,
        _ => 1,
    };

    private int Limit(int register)
    {
        var index = register - 0x8B;
        var pair = index < 22 ? Pairs()[index / 2] : default;
        var first = index % 2 == 0 ? pair.Warn : pair.Protect;
        return index switch
        {
            <= 3 => (int)first,
            <= 7 => (int)Math.Round(first * Profile.Cells / 100),
            <= 9 => RegisterValue.CurrentOffset - (int)(first * 10),
            <= 11 => RegisterValue.CurrentOffset + (int)(first * 10),
            <= 19 => RegisterValue.Temperature(first),
            <= 21 => (int)first,
            22 => (int)Limits.DeltaKelvin.Warn,
            23 => (int)Limits.DeltaKelvin.Protect,
            24 => Limits.BalanceStartMilliVolts,
            _ => Limits.BalanceDeltaMilliVolts,
        };
    }

    private LevelPair[] Pairs() =>
    [
        Limits.CellHighMilliVolts, Limits.CellLowMilliVolts, Limits.PackHighPerCellMilliVolts, Limits.PackLowPerCellMilliVolts,
        Limits.ChargeAmps, Limits.DischargeAmps, Limits.ChargeHighCelsius, Limits.ChargeLowCelsius,
        Limits.DischargeHighCelsius, Limits.DischargeLowCelsius, Limits.DeltaMilliVolts,
    ];

    private static string Backwards(string text) => new([.. text.Reverse()]);
}
