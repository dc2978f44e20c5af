using System.Diagnostics;
using System.Threading;
using Daly.Firmware.StandIns;

namespace System.IO.Ports;

/// <summary>A UART on what is wired to the pins of the device.</summary>
/// <remarks>
/// As on the device: a second object of a name is refused until the first is disposed of; Open needs the pin functions;
/// Read waits until all bytes that were asked for are there, or throws and keeps what came; a full receive buffer is
/// flushed as a whole without a word.
/// </remarks>
public sealed class SerialPort : IDisposable
{
    private const int DefaultBufferSize = 256;

    private readonly PowerCycle _cycle = PowerCycle.Current;
    private readonly object _gate = new();
    private byte[] _ring = [];
    private int _count;
    private int _bufferSize = DefaultBufferSize;
    private int _readTimeout = Timeout.Infinite;
    private int _writeTimeout = Timeout.Infinite;
    private bool _isWired;

    public SerialPort(string portName, int baudRate = 9600, Parity parity = Parity.None, int dataBits = 8, StopBits stopBits = StopBits.One)
    {
        _cycle.ThrowIfOff();
        if (baudRate != 9600 || parity != Parity.None || dataBits != 8 || stopBits != StopBits.One)
            throw new NotSupportedException("The simulated line is one of 9600 baud, 8N1.");
        PortName = portName;
        if (!_cycle.SerialPorts.TryAdd(portName, this)) throw new ArgumentException(portName);
    }

    public string PortName { get; }

    public bool IsOpen { get; private set; }

    public int BytesToRead
    {
        get
        {
            RequireOpen();
            lock (_gate) return Pump();
        }
    }

    public int ReadBufferSize
    {
        get => _bufferSize;
        set => _bufferSize = value > 0 && !IsOpen ? value : throw new InvalidOperationException();
    }

    public int ReadTimeout
    {
        get => _readTimeout;
        set => _readTimeout = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public int WriteTimeout
    {
        get => _writeTimeout;
        set => _writeTimeout = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public void Open()
    {
        _cycle.ThrowIfOff();
        if (IsOpen) throw new InvalidOperationException();
        _isWired = UartWiring.IsWired(_cycle, PortName);
        _ring = new byte[_bufferSize];
        IsOpen = true;
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        RequireOpen();
        var waited = Stopwatch.StartNew();
        while (true)
        {
            lock (_gate)
            {
                if (Pump() >= count) return Take(buffer, offset, count);
            }

            if (_readTimeout != Timeout.Infinite && waited.ElapsedMilliseconds > _readTimeout) throw new TimeoutException();
            _cycle.Sleep(1);
        }
    }

    public void Write(byte[] buffer, int offset, int count)
    {
        RequireOpen();

        // A UART does not know whether anybody listens.
        if (_isWired) _cycle.World.Uart?.Write(buffer, offset, count);
    }

    public void Close() => IsOpen = false;

    public void Dispose()
    {
        Close();
        _cycle.SerialPorts.TryRemove(new(PortName, this));
    }

    private void RequireOpen()
    {
        _cycle.ThrowIfOff();
        if (!IsOpen) throw new InvalidOperationException();
    }

    private int Pump()
    {
        if (!_isWired || _cycle.World.Uart is not { } line) return _count;
        var chunk = new byte[64];
        int got;
        while ((got = line.Read(chunk, 0, chunk.Length)) > 0)
        {
            if (_count + got > _ring.Length) _count = 0;
            int kept = Math.Min(got, _ring.Length);
            Array.Copy(chunk, 0, _ring, _count, kept);
            _count += kept;
        }

        return _count;
    }

    private int Take(byte[] buffer, int offset, int count)
    {
        Array.Copy(_ring, 0, buffer, offset, count);
        Array.Copy(_ring, count, _ring, 0, _count - count);
        _count -= count;
        return count;
    }
}
