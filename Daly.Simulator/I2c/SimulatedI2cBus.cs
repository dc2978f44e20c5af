using Daly.Hal;

namespace Daly.Simulator.I2c;

/// <summary>An I2C bus of simulated chips, which can be plugged and unplugged while it runs.</summary>
public sealed class SimulatedI2cBus : II2cBus
{
    private readonly Dictionary<int, II2cDeviceModel> _devices = [];

    /// <summary>Gets or sets whether something holds the clock low: every transfer times out.</summary>
    public bool IsHeldLow { get; set; }

    /// <summary>Gets how many transfers were asked for.</summary>
    public long Transfers { get; private set; }

    /// <summary>Plugs a chip in, in place of any other at that address.</summary>
    /// <param name="address">7-bit address.</param>
    /// <exception cref="ArgumentOutOfRangeException">The address is reserved or has more than 7 bits.</exception>
    public void Attach(int address, II2cDeviceModel device)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(address, 0x08);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(address, 0x77);
        ArgumentNullException.ThrowIfNull(device);
        _devices[address] = device;
    }

    /// <summary>Unplugs the chip at an address, if there is one.</summary>
    /// <param name="address">7-bit address.</param>
    public void Detach(int address) => _devices.Remove(address);

    public I2cResult Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
    {
        Transfers++;
        if (IsHeldLow)
            return I2cResult.Timeout;

        if (!_devices.TryGetValue(address, out II2cDeviceModel? device))
            return I2cResult.AddressNotAcknowledged;

        I2cResult result = Send(device, write, writeCount, readCount);
        if (result == I2cResult.Ok && readCount > 0)
            result = Receive(device, read, readCount);

        device.Stop();
        return result;
    }

    private static I2cResult Send(II2cDeviceModel device, byte[] write, int writeCount, int readCount)
    {
        // A transfer without any byte still addresses the chip: that is how a bus is scanned.
        if (writeCount == 0 && readCount > 0)
            return I2cResult.Ok;

        if (!device.TryAddress(isRead: false))
            return I2cResult.AddressNotAcknowledged;

        for (int i = 0; i < writeCount; i++)
        {
            if (!device.TryWrite(write[i]))
                return I2cResult.DataNotAcknowledged;
        }

        return I2cResult.Ok;
    }

    private static I2cResult Receive(II2cDeviceModel device, byte[] read, int readCount)
    {
        if (!device.TryAddress(isRead: true))
            return I2cResult.AddressNotAcknowledged;

        for (int i = 0; i < readCount; i++)
            read[i] = device.Read();

        return I2cResult.Ok;
    }
}
