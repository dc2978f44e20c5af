namespace Daly.Settings;

internal static class BmsKeys
{
    public static SettingDefinition[] Create() => new[]
    {
        SettingDefinition.Text(
            "bms.port", string.Empty, 1, 256, "Where the BMS is (desktop): /dev/ttyUSB0, COM3, tcp:HOST:PORT or can:can0; a device has its own UART"),
        SettingDefinition.Word("bms.dialect", "auto|a5|d2|p81|can", "auto", "Language of the BMS; auto finds out, can needs a CAN port (desktop)"),
        SettingDefinition.IntegerList("bms.boards", "1", 1, BmsSettings.LastBoardNumber, "Board numbers on the line; pack n is the n-th of them"),
        SettingDefinition.Integer("bms.poll_ms", "500", 0, 60000, "ms", "Period of pack values, FETs and alarms; 0 is as fast as the line allows"),
        SettingDefinition.Integer("bms.stale_s", "30", 2, 3600, "s", "Age from which a value counts as unknown"),
        SettingDefinition.Integer("bms.host_fill", "0x00", 0, byte.MaxValue, string.Empty, "Value of unused request bytes; 0xAA helps on weak lines"),
        SettingDefinition.Word(
            "bms.current_sign", "auto|normal|inverted", "auto", "normal: a raw current above 30000 charges; auto learns it"),
        SettingDefinition.Word("bms.balance_format", "auto|mask|number", "auto", "How the balance bytes are read: cell mask or cell number"),
    };
}
