using System;
using System.Device.I2c;
using Daly.Hal;
using nanoFramework.Hardware.Esp32;

namespace Daly.Firmware.Adapters;

/// <summary>I2C bus 1 at 400 kHz. One device object per address: the platform refuses a second one.</summary>
/// <remarks>Transfers of the display come from another thread and other device objects; the platform keeps each whole.</remarks>
internal sealed class I2cBus : II2cBus
{
    private const int BusId = 1;
    private const int MaxDevices = 4;

    private readonly int[] _addresses = new int[MaxDevices];
    private readonly I2cDevice[] _devices = new I2cDevice[MaxDevices];
    private int _count;

    /// <summary>Sets the pins of the bus, before any device object is made.</summary>
    /// <exception cref="ArgumentException">The chip has no such GPIO.</exception>
    public I2cBus(int sdaPin, int sclPin)
    {
        Configuration.SetPinFunction(sdaPin, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(sclPin, DeviceFunction.I2C1_CLOCK);
    }

    /// <summary>Makes the device object of an address that nobody else uses.</summary>
    /// <param name="address">7-bit address.</param>
    /// <exception cref="Exception">The bus cannot be used.</exception>
    public static I2cDevice CreateDevice(int address) =>
        I2cDevice.Create(new I2cConnectionSettings(BusId, address, I2cBusSpeed.FastMode));

    public I2cResult Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
    {
        try
        {
            return Result(Transfer(DeviceAt(address), write, writeCount, read, readCount).Status);
        }
        catch (Exception)
        {
            return I2cResult.BusError;
        }
    }

    // The platform marks its span type as obsolete in favour of one that needs generics; it has no other way to say "a part".
#pragma warning disable CS0618
    private static I2cTransferResult Transfer(I2cDevice device, byte[] write, int writeCount, byte[] read, int readCount)
    {
        var toWrite = new SpanByte(write, 0, writeCount);
        var toRead = new SpanByte(read, 0, readCount);
        if (readCount == 0) return device.Write(toWrite);
        return writeCount == 0 ? device.Read(toRead) : device.WriteRead(toWrite, toRead);
    }
#pragma warning restore CS0618

    private static I2cResult Result(I2cTransferStatus status) => status switch
    {
        I2cTransferStatus.FullTransfer => I2cResult.Ok,
        I2cTransferStatus.SlaveAddressNotAcknowledged => I2cResult.AddressNotAcknowledged,
        I2cTransferStatus.PartialTransfer => I2cResult.DataNotAcknowledged,
        I2cTransferStatus.ClockStretchTimeout => I2cResult.Timeout,
        _ => I2cResult.BusError,
    };

    private I2cDevice DeviceAt(int address)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_addresses[i] == address) return _devices[i];
        }

        if (_count == MaxDevices) throw new InvalidOperationException();
        _devices[_count] = CreateDevice(address);
        _addresses[_count] = address;
        return _devices[_count++];
    }
}
