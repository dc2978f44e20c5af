using Daly.Firmware.StandIns;
using Daly.Hal;
using nanoFramework.Hardware.Esp32;

namespace System.Device.I2c;

/// <summary>A chip on the bus that is wired to the pins of the device.</summary>
/// <remarks>As on the device: a second object for a bus and address is refused; a chip that does not answer is a status, no exception.</remarks>
public class I2cDevice : IDisposable
{
    private static readonly byte[] Nothing = [];

    private readonly PowerCycle _cycle = PowerCycle.Current;
    private readonly int _key;

    public I2cDevice(I2cConnectionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _cycle.ThrowIfOff();
        ConnectionSettings = settings;
        if (settings.BusId != 1) throw new ArgumentException("Only bus 1 is simulated.");
        _key = (settings.BusId << 8) | settings.DeviceAddress;
        if (!_cycle.I2cDevices.TryAdd(_key, this)) throw new ArgumentException("The address has a device object already.");
    }

    public I2cConnectionSettings ConnectionSettings { get; }

    // The pins that the bus has unless it is told others.
    private bool IsWired => Pin(DeviceFunction.I2C1_DATA, 18) == _cycle.World.I2cSdaPin
        && Pin(DeviceFunction.I2C1_CLOCK, 19) == _cycle.World.I2cSclPin;

    public static I2cDevice Create(I2cConnectionSettings settings) => new(settings);

    public I2cTransferResult Read(SpanByte buffer) => Transfer(new SpanByte(Nothing), buffer);

    public I2cTransferResult Write(SpanByte buffer) => Transfer(buffer, new SpanByte(Nothing));

    public I2cTransferResult WriteRead(SpanByte writeBuffer, SpanByte readBuffer) => Transfer(writeBuffer, readBuffer);

    public void Dispose()
    {
        _cycle.I2cDevices.TryRemove(new(_key, this));
        GC.SuppressFinalize(this);
    }

    private I2cTransferResult Transfer(SpanByte write, SpanByte read)
    {
        while (!_cycle.World.I2cRunning.Wait(10)) _cycle.ThrowIfOff();
        _cycle.ThrowIfOff();
        var got = new byte[read.Length];
        I2cTransferStatus status = Status(write.ToArray(), got);
        bool isWhole = status == I2cTransferStatus.FullTransfer;
        for (int i = 0; isWhole && i < got.Length; i++) read[i] = got[i];
        return new I2cTransferResult(status, isWhole ? write.Length + got.Length : 0);
    }

    private I2cTransferStatus Status(byte[] write, byte[] read)
    {
        if (!IsWired || _cycle.World.I2c is not { } bus) return I2cTransferStatus.SlaveAddressNotAcknowledged;
        return bus.Transfer(ConnectionSettings.DeviceAddress, write, write.Length, read, read.Length) switch
        {
            I2cResult.Ok => I2cTransferStatus.FullTransfer,
            I2cResult.AddressNotAcknowledged => I2cTransferStatus.SlaveAddressNotAcknowledged,
            I2cResult.DataNotAcknowledged => I2cTransferStatus.PartialTransfer,
            I2cResult.Timeout => I2cTransferStatus.ClockStretchTimeout,
            _ => I2cTransferStatus.UnknownError,
        };
    }

    private int Pin(DeviceFunction function, int byDefault) =>
        _cycle.Functions.TryGetValue(function, out int pin) ? pin : byDefault;
}
