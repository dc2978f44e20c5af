namespace Daly.Simulator.Ssd1306;

/// <summary>What commands have set, from the values after power-on (datasheet section 8.9).</summary>
internal sealed class Ssd1306Settings
{
    private const int ChargePumpEnable = 0x04;
    private const int FewestRows = 16;

    internal bool IsOn { get; private set; }

    internal bool HasChargePump { get; private set; }

    internal bool IsInverse { get; private set; }

    internal bool IsEntirelyLit { get; private set; }

    internal bool IsSegmentRemapped { get; private set; }

    internal bool IsScanRemapped { get; private set; }

    internal int StartLine { get; private set; }

    internal int Rows { get; private set; } = 64;

    /// <summary>Obeys a complete command.</summary>
    internal void Execute(IReadOnlyList<byte> bytes, Ssd1306Memory memory)
    {
        byte command = bytes[0];
        switch (command)
        {
            case Ssd1306Commands.SetMemoryAddressingMode: memory.SetMode(bytes[1]); break;
            case Ssd1306Commands.SetColumnAddress: memory.SetColumns(bytes[1], bytes[2]); break;
            case Ssd1306Commands.SetPageAddress: memory.SetPages(bytes[1], bytes[2]); break;
            case Ssd1306Commands.ChargePumpSetting: HasChargePump = (bytes[1] & ChargePumpEnable) != 0; break;
            case Ssd1306Commands.SetMultiplexRatio: SetRows((bytes[1] & 0x3F) + 1); break;
            case >= Ssd1306Commands.EntireDisplayResume and <= Ssd1306Commands.EntireDisplayOn:
                IsEntirelyLit = command == Ssd1306Commands.EntireDisplayOn;
                break;
            case >= Ssd1306Commands.SetNormalDisplay and <= Ssd1306Commands.SetInverseDisplay:
                IsInverse = command == Ssd1306Commands.SetInverseDisplay;
                break;
            case >= Ssd1306Commands.SetDisplayOff and <= Ssd1306Commands.SetDisplayOn:
                IsOn = command == Ssd1306Commands.SetDisplayOn;
                break;
            default: ExecuteShort(command, memory); break;
        }
    }

    // Commands that carry their parameter in their low bits.
    private void ExecuteShort(byte command, Ssd1306Memory memory)
    {
        if (command < Ssd1306Commands.SetHigherColumnStart) memory.SetLowerColumn(command & 0x0F);
        else if (command < Ssd1306Commands.SetMemoryAddressingMode) memory.SetHigherColumn(command & 0x07);
        else if (command is >= Ssd1306Commands.SetDisplayStartLine and < 0x80) StartLine = command & 0x3F;
        else if ((command & 0xFE) == Ssd1306Commands.SetSegmentReMap) IsSegmentRemapped = (command & 1) != 0;
        else if ((command & 0xF8) == Ssd1306Commands.SetPageStart) memory.SetPage(command & 0x07);
        else if ((command & 0xF7) == Ssd1306Commands.SetComOutputScanDirection) IsScanRemapped = (command & 8) != 0;
    }

    private void SetRows(int rows)
    {
        if (rows >= FewestRows) Rows = rows;
    }
}
