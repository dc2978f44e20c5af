using System;
using System.IO.Ports;
using nanoFramework.Hardware.Esp32;

namespace Daly.Firmware.Adapters;

/// <summary>Opens and gives back UART1 of the chip. COM1 is UART0, the line of flashing tool and debugger: never used.</summary>
internal static class UartPort
{
    private const string Name = "COM2";
    private const int BaudRate = 9600;

    // The longest burst is 208 bytes (48 cells in 16 frames of 13 bytes); a full buffer would be flushed as a whole.
    private const int BufferSize = 512;
    private const int TimeoutMs = 100;

    /// <summary>Opens the port at 9600 baud, 8 data bits, no parity.</summary>
    /// <param name="txPin">GPIO that sends to the BMS.</param>
    /// <param name="rxPin">GPIO that receives from the BMS.</param>
    /// <exception cref="Exception">The platform refuses; the port is given back.</exception>
    public static SerialPort Open(int txPin, int rxPin)
    {
        Configuration.SetPinFunction(txPin, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(rxPin, DeviceFunction.COM2_RX);
        var port = new SerialPort(Name, BaudRate);
        try
        {
            port.ReadBufferSize = BufferSize;
            port.ReadTimeout = TimeoutMs;
            port.WriteTimeout = TimeoutMs;
            port.Open();
            return port;
        }
        catch (Exception)
        {
            GiveBack(port);
            throw;
        }
    }

    /// <summary>Gives a port back: one that is kept makes the next one of its name impossible.</summary>
    /// <param name="port">The port, or <c>null</c>.</param>
    public static void GiveBack(SerialPort? port)
    {
        try
        {
            port?.Dispose();
        }
        catch (Exception)
        {
            // It was of no use anyway.
        }
    }
}
