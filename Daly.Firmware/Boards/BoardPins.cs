using Daly.Protocol;
using Daly.Settings;

namespace Daly.Firmware.Boards;

/// <summary>The pins that are really used: those of the board, or those of the settings in their place; each checked.</summary>
internal sealed class BoardPins
{
    private readonly BoardProfile _board;

    /// <param name="wakePin">GPIO of the wake output, or absent.</param>
    public BoardPins(BoardProfile board, DeviceSettings device, int wakePin)
    {
        _board = board;
        UartTx = Or(device.UartTxPin, board.UartTx);
        UartRx = Or(device.UartRxPin, board.UartRx);
        I2cSda = Or(device.I2cSdaPin, board.I2cSda);
        I2cScl = Or(device.I2cSclPin, board.I2cScl);
        Button = Or(device.ButtonPin, board.Button);
        Wake = wakePin;
    }

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

    /// <summary>Gets the GPIO of the wake output, or absent.</summary>
    public int Wake { get; }

    /// <summary>Gets why the UART's pins must not be used, or <c>null</c>.</summary>
    public string? UartProblem => Problem("pins.uart_tx", UartTx, true) ?? Problem("pins.uart_rx", UartRx, false);

    /// <summary>Gets why the I2C bus's pins must not be used, or <c>null</c>.</summary>
    public string? I2cProblem => Problem("pins.i2c_sda", I2cSda, true) ?? Problem("pins.i2c_scl", I2cScl, true);

    /// <summary>Gets why the button's pin must not be used, or <c>null</c>.</summary>
    public string? ButtonProblem => Problem("pins.button", Button, true);

    /// <summary>Gets why the wake output's pin must not be used, or <c>null</c>.</summary>
    public string? WakeProblem => Wake == Absent.Value ? null : Problem("wake.pin", Wake, true);

    private static int Or(int setting, int board) => setting == Absent.Value ? board : setting;

    // The button needs a pull-up, which pins that can only be read do not have.
    private string? Problem(string key, int pin, bool needsMoreThanInput)
    {
        if (pin > _board.HighestPin || Contains(_board.TakenPins, pin))
            return key + ": GPIO " + pin + " is missing or taken on " + _board.Name;
        if (needsMoreThanInput && Contains(_board.InputOnlyPins, pin))
            return key + ": GPIO " + pin + " can only be read on " + _board.Name;
        return UseCount(pin) > 1 ? key + ": GPIO " + pin + " has two purposes" : null;
    }

    private int UseCount(int pin)
    {
        int[] used = { UartTx, UartRx, I2cSda, I2cScl, Button, Wake };
        int count = 0;
        for (int i = 0; i < used.Length; i++)
        {
            if (used[i] == pin) count++;
        }

        return count;
    }

    private static bool Contains(int[] pins, int pin)
    {
        for (int i = 0; i < pins.Length; i++)
        {
            if (pins[i] == pin) return true;
        }

        return false;
    }
}
