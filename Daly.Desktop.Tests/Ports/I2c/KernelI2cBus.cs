using System;
using System.Collections.Generic;
using System.Device.I2c;
using System.IO;
using Daly.Hal;

namespace Daly.Desktop.Tests.Ports.I2c;

/// <summary>The I2C library's bus with simulated chips behind it; it throws what the library throws on a Raspberry Pi.</summary>
internal sealed class KernelI2cBus(II2cBus chips) : I2cBus
{
    private readonly HashSet<int> _open = [];

    /// <summary>Gets or sets what every transfer ends with instead, or <c>null</c>.</summary>
    public Exception? Fault { get; set; }

    public bool IsClosed { get; private set; }

    public string Last { get; private set; } = string.Empty;

    /// <summary>What the library makes of an error number.</summary>
    public static IOException Error(int number) => new($"Error {number} (whatever it is called) performing I2C data transfer.");

    public override I2cDevice CreateDevice(int deviceAddress) =>
        _open.Add(deviceAddress) ? new Device(this, deviceAddress) : throw new ArgumentException("already open");

    public override void RemoveDevice(int deviceAddress) => _open.Remove(deviceAddress);

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        _open.Clear();
        base.Dispose(disposing);
    }

    private void Transfer(int address, ReadOnlySpan<byte> write, Span<byte> read)
    {
        Last = $"{address:x} w{Convert.ToHexString(write)} r{read.Length}";
        if (Fault is not null) throw Fault;
        byte[] answer = new byte[read.Length];
        var result = chips.Transfer(address, write.ToArray(), write.Length, answer, answer.Length);
        if (result != I2cResult.Ok) throw Error(result == I2cResult.Timeout ? 110 : 121);
        answer.CopyTo(read);
    }

    private sealed class Device(KernelI2cBus bus, int address) : I2cDevice
    {
        public override I2cConnectionSettings ConnectionSettings => new(1, address);

        public override void Read(Span<byte> buffer) => bus.Transfer(address, [], buffer);

        public override void Write(ReadOnlySpan<byte> buffer) => bus.Transfer(address, buffer, []);

        public override void WriteRead(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer) => bus.Transfer(address, writeBuffer, readBuffer);
    }
}
