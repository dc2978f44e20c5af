using System;
using System.IO.Ports;
using Daly.Hal;

namespace Daly.Firmware.Adapters;

/// <summary>The UART to the BMS, polled.</summary>
/// <remarks>
/// The platform's Read waits until everything asked for is there, so it is never asked for more than has arrived.
/// </remarks>
internal sealed class UartLine : ISerialLine, ILineReset
{
    private const int ReopenMs = 5000;

    private readonly IMonotonicClock _clock;
    private readonly int _txPin;
    private readonly int _rxPin;
    private readonly bool _isRefused;
    private SerialPort? _port;
    private long _reopenMs;

    /// <summary>Initializes a new instance of the <see cref="UartLine"/> class and opens the port.</summary>
    /// <param name="txPin">GPIO that sends to the BMS.</param>
    /// <param name="rxPin">GPIO that receives from the BMS.</param>
    /// <param name="refusal">Why these pins must not be used, or <c>null</c>.</param>
    public UartLine(int txPin, int rxPin, string? refusal, IMonotonicClock clock)
    {
        _txPin = txPin;
        _rxPin = rxPin;
        _clock = clock;
        _isRefused = refusal != null;
        Fault = refusal;
        TryOpen();
    }

    public bool IsOpen => _port != null;

    public string? Fault { get; private set; }

    /// <summary>Counts the bytes that have arrived; opens the port again when it is time to.</summary>
    /// <returns>0 when none wait or the line is not open.</returns>
    public int CountWaiting()
    {
        if (_port is null) TryOpen();
        if (_port is null) return 0;
        try
        {
            return _port.BytesToRead;
        }
        catch (Exception e)
        {
            Drop(e);
            return 0;
        }
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        int waiting = CountWaiting();
        if (waiting <= 0) return 0;
        try
        {
            return _port!.Read(buffer, offset, waiting < count ? waiting : count);
        }
        catch (Exception e)
        {
            Drop(e);
            return 0;
        }
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        if (_port is null) return false;
        try
        {
            _port.Write(buffer, offset, count);
            return true;
        }
        catch (Exception e)
        {
            Drop(e);
            return false;
        }
    }

    /// <remarks>Nothing is left to throw away: 64 bytes are out after 70 ms, and what came in is read in every turn.</remarks>
    public bool Discard() => true;

    private void TryOpen()
    {
        if (_isRefused || _clock.NowMs < _reopenMs) return;
        try
        {
            _port = UartPort.Open(_txPin, _rxPin);
            Fault = null;
        }
        catch (Exception e)
        {
            Fault = "The UART on GPIO " + _txPin + " and " + _rxPin + " does not open (" + e.GetType().Name + "): check pins.uart_tx and pins.uart_rx.";
            _reopenMs = _clock.NowMs + ReopenMs;
        }
    }

    private void Drop(Exception e)
    {
        UartPort.GiveBack(_port);
        _port = null;
        Fault = "The UART failed (" + e.GetType().Name + ") and is opened again.";
        _reopenMs = _clock.NowMs + ReopenMs;
    }
}
