using Daly.Simulator.Bms;

namespace Daly.Simulator.Modbus;

/// <summary>Settings, texts and date of the D2 map: 0x80–0xCF.</summary>
internal sealed class D2Settings(BoardState board)
{
    private readonly BoardSettings _settings = new(board);
    private readonly string _software = Backwards(board.Profile.Texts.SoftwareVersion);
    private readonly string _hardware = Backwards(board.Profile.Texts.HardwareVersion);

    private BmsProfile Profile => board.Profile;

    public int Read(int register) => D2Places.Of(register) is { } place ? _settings.Read(place) : Other(register);

    /// <summary>Writes a setting; the warning of a protection moves with it.</summary>
    public bool TryWrite(int register, int value)
    {
        if (D2Places.Of(register) is not { } place) return false;
        var isAcknowledged = _settings.TryWrite(place, value);
        if (D2Places.WarningFor(register, value) is { } warning) _settings.TryWrite(D2Places.Of(register - 1)!, warning);
        return isAcknowledged;
    }

    private int Other(int register) => register switch
    {
        0x82 => 1,
        0x83 => Profile.Cells,
        0x86 => Profile.Sensors,
        <= 0x89 => 0,
        0xA5 => board.Fets.ChargeCommanded ? 1 : 0,
        0xA6 => board.Fets.DischargeCommanded ? 1 : 0,
        0xA7 => board.Counter.SocPermille,
        0xA8 => RegisterValue.Temperature(board.Limits.DischargeHighCelsius.Protect),
        <= 0xB0 => RegisterValue.Text(_software, register - 0xA9),
        <= 0xB8 => RegisterValue.Text(_hardware, register - 0xB1),
        <= 0xC8 => RegisterValue.Text(Profile.Texts.BatteryCode, register - 0xB9),
        <= 0xCB => RegisterValue.Text("123456", register - 0xC9),
        0xCC => ((Profile.ProductionDate.Year - 2000) << 8) | Profile.ProductionDate.Month,
        0xCD => Profile.ProductionDate.Day << 8,
        0xCE => 0,
        _ => board.BalancerOn ? 1 : 0,
    };

    private static string Backwards(string text) => new([.. text.Reverse()]);
}
