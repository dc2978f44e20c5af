using System;
using System.Device.I2c;
using Daly.Firmware.Host;
using Daly.Hal;
using Iot.Device.Ssd13xx;

namespace Daly.Firmware.Adapters;

/// <summary>The SSD1306: takes a frame at a time and draws it on a thread of its own, whole bytes at once.</summary>
/// <remarks>
/// The library does not look at how its transfers end, so the chip is asked with a command that does nothing. A chip that
/// was away is set up anew: it may have lost its power.
/// </remarks>
internal sealed class OledDisplay : IDisplay, IWork
{
    private const int IdleMs = 50;
    private const int RetryMs = 3000;
    private static readonly byte[] NoOperation = { 0x00, 0xE3 };

    private readonly object _gate = new object();
    private readonly int _address;
    private readonly byte[] _mailbox;
    private readonly byte[] _shown;
    private I2cDevice? _device;
    private Ssd1306? _chip;
    private bool _isFull;
    private bool _isWorking;

    /// <summary>Initializes a new instance of the <see cref="OledDisplay"/> class; nothing is sent yet.</summary>
    /// <param name="address">7-bit I2C address.</param>
    /// <param name="height">32 or 64 rows.</param>
    public OledDisplay(int address, int height)
    {
        _address = address;
        Height = height;
        _mailbox = new byte[Width * height / 8];
        _shown = new byte[Width * height / 8];
    }

    public string Name => "display";

    public int Width => 128;

    public int Height { get; }

    public bool IsWorking => _isWorking;

    /// <summary>Gets how often a frame was sent to the chip.</summary>
    public int Drawn { get; private set; }

    public bool TryShow(byte[] frame)
    {
        if (frame.Length != _mailbox.Length) return false;
        lock (_gate)
        {
            if (_isFull) return false;
            Array.Copy(frame, 0, _mailbox, 0, frame.Length);
            _isFull = true;
            return true;
        }
    }

    public int Step()
    {
        bool mustDraw = false;
        if (!_isWorking)
        {
            if (!TryStart()) return RetryMs;
            mustDraw = true;
        }

        if (TakeFrame() || mustDraw) Draw();
        return IdleMs;
    }

    private bool TryStart()
    {
        _device ??= I2cBus.CreateDevice(_address);
        if (!Answers(_device)) return false;
        _chip = new Ssd1306(_device, Resolution());
        return true;
    }

    private void Draw()
    {
        // Until the end of the transfers nothing is known; a failure in between is tried again from the set-up.
        _isWorking = false;
        _chip!.DrawDirectAligned(0, 0, Width, Height, _shown);
        _chip.Display();
        Drawn++;
        _isWorking = Answers(_device!);
    }

    private bool TakeFrame()
    {
        lock (_gate)
        {
            if (!_isFull) return false;
            _isFull = false;
            bool isNew = false;
            for (int i = 0; i < _shown.Length && !isNew; i++) isNew = _shown[i] != _mailbox[i];
            if (isNew) Array.Copy(_mailbox, 0, _shown, 0, _shown.Length);
            return isNew;
        }
    }

    private Ssd13xx.DisplayResolution Resolution() =>
        Height == 32 ? Ssd13xx.DisplayResolution.OLED128x32 : Ssd13xx.DisplayResolution.OLED128x64;

    private static bool Answers(I2cDevice device) => device.Write(NoOperation).Status == I2cTransferStatus.FullTransfer;
}
