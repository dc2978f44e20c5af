namespace Daly.Simulator.Ssd1306;

/// <summary>Commands of the SSD1306 (datasheet rev. 1.1, table 9-1), under its names.</summary>
internal static class Ssd1306Commands
{
    internal const byte SetLowerColumnStart = 0x00;
    internal const byte SetHigherColumnStart = 0x10;
    internal const byte SetMemoryAddressingMode = 0x20;
    internal const byte SetColumnAddress = 0x21;
    internal const byte SetPageAddress = 0x22;
    internal const byte SetDisplayStartLine = 0x40;
    internal const byte SetContrastControl = 0x81;
    internal const byte ChargePumpSetting = 0x8D;
    internal const byte SetSegmentReMap = 0xA0;
    internal const byte EntireDisplayResume = 0xA4;
    internal const byte EntireDisplayOn = 0xA5;
    internal const byte SetNormalDisplay = 0xA6;
    internal const byte SetInverseDisplay = 0xA7;
    internal const byte SetMultiplexRatio = 0xA8;
    internal const byte SetDisplayOff = 0xAE;
    internal const byte SetDisplayOn = 0xAF;
    internal const byte SetPageStart = 0xB0;
    internal const byte SetComOutputScanDirection = 0xC0;
    internal const byte SetDisplayOffset = 0xD3;
    internal const byte SetDisplayClock = 0xD5;
    internal const byte SetPreChargePeriod = 0xD9;
    internal const byte SetComPins = 0xDA;
    internal const byte SetVcomhDeselectLevel = 0xDB;
    internal const byte NoOperation = 0xE3;

    /// <summary>Gives the number of bytes that follow a command; −1 for one that is not simulated (scrolling).</summary>
    internal static int ParameterCount(byte command) => command switch
    {
        SetColumnAddress or SetPageAddress => 2,
        SetMemoryAddressingMode or SetContrastControl or ChargePumpSetting or SetMultiplexRatio => 1,
        SetDisplayOffset or SetDisplayClock or SetPreChargePeriod or SetComPins or SetVcomhDeselectLevel => 1,
        < SetMemoryAddressingMode or NoOperation => 0,
        >= SetDisplayStartLine and < SetContrastControl => 0,
        SetSegmentReMap or SetSegmentReMap + 1 => 0,
        >= EntireDisplayResume and <= SetInverseDisplay => 0,
        SetDisplayOff or SetDisplayOn => 0,
        >= SetPageStart and < SetComOutputScanDirection => 0,
        SetComOutputScanDirection or SetComOutputScanDirection + 8 => 0,
        _ => -1,
    };
}
