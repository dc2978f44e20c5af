using System;
using System.Device.Gpio;
using System.Device.I2c;

namespace Iot.Device.Ssd13xx;

/// <summary>The picture and its way to the chip: a page command and 129 bytes per page.</summary>
/// <remarks>As on the device, how a transfer ends is not looked at, and Dispose takes the I2C device with it.</remarks>
public abstract class Ssd13xx : IDisposable
{
    private readonly byte[] _picture;
    private readonly byte[] _page;

    // Display off; clock; multiplex; offset; start line; charge pump; horizontal addressing; mirrored both ways; COM pins;
    // contrast; pre-charge; VCOMH level; show memory; not inverse; display on (datasheet, application note).
    private static byte[] SetUp(int height) =>
    [
        0x00, 0xAE, 0xD5, 0x80, 0xA8, (byte)(height - 1), 0xD3, 0x00, 0x40, 0x8D, 0x14, 0x20, 0x00, 0xA1, 0xC8,
        0xDA, (byte)(height == 32 ? 0x02 : 0x12), 0x81, 0x8F, 0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6, 0xAF,
    ];

    public Ssd13xx(
        I2cDevice i2cDevice,
        DisplayResolution resolution = DisplayResolution.OLED128x64,
        DisplayOrientation orientation = DisplayOrientation.Landscape,
        int resetPin = -1,
        GpioController? gpio = null,
        bool shouldDispose = true)
    {
        ArgumentNullException.ThrowIfNull(i2cDevice);
        if (orientation != DisplayOrientation.Landscape || resetPin >= 0 || resolution > DisplayResolution.OLED128x32)
            throw new NotSupportedException("Not simulated.");
        _i2cDevice = i2cDevice;
        Width = 128;
        Height = resolution == DisplayResolution.OLED128x32 ? 32 : 64;
        Pages = (byte)(Height / 8);
        _picture = new byte[Pages * Width];
        _page = new byte[Width + 1];
        _page[0] = 0x40;
        _i2cDevice.Write(SetUp(Height));
    }

    public enum DisplayResolution
    {
        OLED128x64 = 0,
        OLED128x32 = 1,
        OLED96x16 = 2,
        OLED64x128 = 3,
    }

    public int Width { get; set; }

    public int Height { get; set; }

    public byte Pages { get; set; }

    protected I2cDevice _i2cDevice { get; set; }

    public void DrawDirectAligned(int x, int y, int width, int height, byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if (y % 8 != 0 || height % 8 != 0 || height / 8 * width != buffer.Length) throw new ArgumentException("Not aligned.");
        for (int page = 0; page < height / 8; page++)
            Array.Copy(buffer, page * width, _picture, (((y / 8) + page) * Width) + x, width);
    }

    public void Display()
    {
        for (int page = 0; page < Pages; page++)
        {
            byte[] command = [0x00, (byte)(0xB0 + page), 0x00, 0x10];
            _i2cDevice.Write(command);
            Array.Copy(_picture, page * Width, _page, 1, Width);
            _i2cDevice.Write(_page);
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _i2cDevice.Dispose();
}
