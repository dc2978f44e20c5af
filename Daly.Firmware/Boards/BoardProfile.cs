namespace Daly.Firmware.Boards;

/// <summary>A board: where things are wired unless the settings say otherwise, and what its chip can do. Data only.</summary>
internal sealed class BoardProfile
{
    /// <param name="name">As in <c>board.profile</c>.</param>
    /// <param name="uartTx">GPIO that sends to the BMS.</param>
    /// <param name="uartRx">GPIO that receives from the BMS.</param>
    /// <param name="i2cSda">GPIO of the I2C data line.</param>
    /// <param name="i2cScl">GPIO of the I2C clock line.</param>
    public BoardProfile(string name, int uartTx, int uartRx, int i2cSda, int i2cScl, int button)
    {
        Name = name;
        UartTx = uartTx;
        UartRx = uartRx;
        I2cSda = i2cSda;
        I2cScl = i2cScl;
        Button = button;
    }

    /// <summary>Gets the name, as in <c>board.profile</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the GPIO that sends to the BMS.</summary>
    public int UartTx { get; }

    /// <summary>Gets the GPIO that receives from the BMS.</summary>
    public int UartRx { get; }

    /// <summary>Gets the GPIO of the I2C data line.</summary>
    public int I2cSda { get; }

    /// <summary>Gets the GPIO of the I2C clock line.</summary>
    public int I2cScl { get; }

    /// <summary>Gets the GPIO of the display button.</summary>
    public int Button { get; }

    /// <summary>Gets the highest GPIO of the chip.</summary>
    public int HighestPin { get; init; }

    /// <summary>Gets the GPIOs that are missing or taken: by flash, USB, or UART0 with flashing tool and debugger.</summary>
    public int[] TakenPins { get; init; } = new int[0];

    /// <summary>Gets the GPIOs that can only be read and have no pull-up.</summary>
    public int[] InputOnlyPins { get; init; } = new int[0];
}
