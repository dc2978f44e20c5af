using Daly.Simulator.I2c;

namespace Daly.Simulator.Ssd1306;

/// <summary>An SSD1306 with its OLED at register level on a simulated I2C bus (datasheet rev. 1.1).</summary>
/// <remarks>
/// Control bytes, commands, the three addressing modes, multiplex ratio, start line, on/off, inverse, charge pump and
/// mirroring are as in the datasheet. Not simulated: scrolling, contrast and timing. Mirroring is seen from a module
/// whose top left corner needs segment re-map and remapped COM scan, as those sold do.
/// </remarks>
public sealed class Ssd1306Model : II2cDeviceModel
{
    private const byte Co = 0x80;
    private const byte DataBit = 0x40;
    private const byte StatusDisplayOff = 0x40;

    private readonly List<byte> _command = [];
    private Ssd1306Memory _memory = new();
    private Ssd1306Settings _settings = new();
    private byte _control;
    private bool _expectsControl;

    /// <summary>Initializes a new instance of the <see cref="Ssd1306Model"/> class, powered on now.</summary>
    public Ssd1306Model() => BrownOut();

    /// <summary>Gets or sets whether it leaves its address unanswered.</summary>
    public bool IsDead { get; set; }

    /// <summary>Gets whether it shows anything at all: switched on, with its charge pump running.</summary>
    public bool IsOn => _settings.IsOn && _settings.HasChargePump;

    /// <summary>Gets the number of rows that are driven, 16 to 64.</summary>
    public int Height => _settings.Rows;

    /// <summary>Gets how many bytes of picture it was sent.</summary>
    public long DataBytes { get; private set; }

    /// <summary>Gets how many bytes were no command that it knows.</summary>
    public int UnknownCommands { get; private set; }

    /// <summary>The supply fails for a moment: settings are those of power-on, the memory holds anything.</summary>
    public void BrownOut()
    {
        _settings = new Ssd1306Settings();
        _memory = new Ssd1306Memory();
        _memory.Scramble(1);
        _command.Clear();
    }

    /// <summary>Tells whether a pixel is lit.</summary>
    /// <param name="x">0 to 127 from the left.</param>
    /// <param name="y">0 to <see cref="Height"/> − 1 from the top.</param>
    public bool IsLit(int x, int y)
    {
        if (!IsOn || y >= Height) return false;
        if (_settings.IsEntirelyLit) return true;
        int column = _settings.IsSegmentRemapped ? x : Ssd1306Memory.Columns - 1 - x;
        int row = ((_settings.IsScanRemapped ? y : Height - 1 - y) + _settings.StartLine) % (Ssd1306Memory.Pages * 8);
        bool bit = (_memory[row / 8, column] >> (row % 8) & 1) != 0;
        return bit != _settings.IsInverse;
    }

    /// <summary>Gives what is to be seen.</summary>
    /// <returns>128 × <see cref="Height"/> / 8 bytes in pages of 8 rows, top row in bit 0.</returns>
    public byte[] Picture()
    {
        var picture = new byte[Ssd1306Memory.Columns * Height / 8];
        for (int i = 0; i < picture.Length * 8; i++)
        {
            int x = i % Ssd1306Memory.Columns;
            int y = i / Ssd1306Memory.Columns;
            if (IsLit(x, y)) picture[(y / 8 * Ssd1306Memory.Columns) + x] |= (byte)(1 << (y % 8));
        }

        return picture;
    }

    public bool TryAddress(bool isRead)
    {
        _expectsControl = true;
        return !IsDead;
    }

    public bool TryWrite(byte value)
    {
        if (_expectsControl)
        {
            _control = value;
            _expectsControl = false;
            return true;
        }

        if ((_control & DataBit) != 0) WriteData(value);
        else WriteCommand(value);
        _expectsControl = (_control & Co) != 0;
        return true;
    }

    public byte Read() => _settings.IsOn ? (byte)0 : StatusDisplayOff;

    public void Stop() => _expectsControl = true;

    private void WriteData(byte value)
    {
        DataBytes++;
        _memory.Write(value);
    }

    private void WriteCommand(byte value)
    {
        _command.Add(value);
        int parameters = Ssd1306Commands.ParameterCount(_command[0]);
        if (parameters < 0) UnknownCommands++;
        if (_command.Count <= parameters) return;
        if (parameters >= 0) _settings.Execute(_command, _memory);
        _command.Clear();
    }
}
