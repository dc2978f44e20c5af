namespace Daly.Settings;

/// <summary>No GPIO serves two purposes.</summary>
internal static class PinRules
{
    private static readonly string[] Keys =
    {
        "pins.uart_tx", "pins.uart_rx", "pins.i2c_sda", "pins.i2c_scl", "pins.button", "wake.pin",
    };

    public static void Check(SettingsConflicts conflicts, SettingsValues values)
    {
        for (int i = 0; i < Keys.Length; i++)
        {
            for (int j = i + 1; j < Keys.Length; j++)
            {
                bool isSame = values.Int(Keys[i]) != Absent.Value && values.Int(Keys[i]) == values.Int(Keys[j]);
                conflicts.Check(isSame, Keys[j], Keys[i], "each GPIO once");
            }
        }
    }
}
