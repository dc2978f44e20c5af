using System.Device.I2c;
using System.Globalization;
using Daly.Desktop.Ports.Serial;
using Daly.Hal;

namespace Daly.Desktop.Ports.I2c;

/// <summary>An I2C bus of a Linux machine; one that is not there, or vanishes, is looked for again with each transfer.</summary>
/// <remarks>
/// How long a transfer may block is the kernel driver's affair: the milliseconds of its bytes, but up to a second on a
/// Raspberry Pi whose bus is held low. The sensor then asks again after ever longer pauses, so that the BMS is still read.
/// </remarks>
internal sealed class LinuxI2cBus : II2cBus, IDisposable
{
    private const string Prefix = "/dev/i2c-";

    private readonly Func<I2cBus> _open;
    private readonly Dictionary<int, I2cDevice> _devices = [];
    private I2cBus? _bus;

    /// <param name="path">The device, <c>/dev/i2c-1</c> or with another number.</param>
    public LinuxI2cBus(string path)
        : this(() => Create(path))
    {
    }

    /// <param name="open">Opens the bus; throws where that cannot be.</param>
    internal LinuxI2cBus(Func<I2cBus> open) => _open = open;

    /// <summary>Opens the bus, if it is not open.</summary>
    /// <returns>Why it cannot be opened, as the end of a sentence, or <c>null</c>.</returns>
    public string? TryOpen()
    {
        try
        {
            _bus ??= _open();
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return LinuxError.Why(e);
        }
    }

    public I2cResult Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
    {
        try
        {
            Transfer(DeviceAt(address), write.AsSpan(0, writeCount), read.AsSpan(0, readCount));
            return I2cResult.Ok;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return ResultOf(e);
        }
    }

    public void Dispose() => Close();

    private static I2cBus Create(string path) =>
        path.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(path[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? I2cBus.Create(number)
            : throw new FormatException($"a bus is called {Prefix}1, or has another number");

    private static void Transfer(I2cDevice device, ReadOnlySpan<byte> write, Span<byte> read)
    {
        if (read.IsEmpty) device.Write(write);
        else if (write.IsEmpty) device.Read(read);
        else device.WriteRead(write, read);
    }

    private I2cResult ResultOf(Exception e)
    {
        // Where there is no bus, there is no chip.
        if (_bus is null) return I2cResult.AddressNotAcknowledged;
        switch (LinuxError.Of(e))
        {
            // Drivers give one of these for whatever was not acknowledged, address or data.
            case LinuxConstants.ENXIO or LinuxConstants.EREMOTEIO:
                return I2cResult.AddressNotAcknowledged;
            case LinuxConstants.ETIMEDOUT:
                return I2cResult.Timeout;
            case LinuxConstants.ENODEV:
                Close();
                return I2cResult.AddressNotAcknowledged;
            default:
                return I2cResult.BusError;
        }
    }

    private I2cDevice DeviceAt(int address)
    {
        _bus ??= _open();
        if (!_devices.TryGetValue(address, out var device)) _devices[address] = device = _bus.CreateDevice(address);
        return device;
    }

    private void Close()
    {
        _devices.Clear();
        _bus?.Dispose();
        _bus = null;
    }
}
