using System.Device.Gpio;
using Daly.Hal;

namespace Daly.Desktop.Ports.Machine;

/// <summary>One GPIO of a Linux machine as an output, inactive from the start to the end.</summary>
internal sealed class GpioOutput : IOutputPin, IDisposable
{
    private readonly GpioController _controller;
    private readonly int _pin;
    private readonly bool _isActiveLow;
    private bool _isDisposed;

    /// <summary>Initializes a new instance of the <see cref="GpioOutput"/> class; the output becomes inactive.</summary>
    /// <param name="controller">The GPIOs of the machine; disposed of with the output.</param>
    /// <param name="isActiveLow">Whether the output is active when low.</param>
    public GpioOutput(GpioController controller, int pin, bool isActiveLow)
    {
        _controller = controller;
        _pin = pin;
        _isActiveLow = isActiveLow;

        // With the level at once: between output and level the pulse could begin.
        controller.OpenPin(pin, PinMode.Output, Level(false));
    }

    /// <summary>Opens a GPIO of this machine.</summary>
    /// <param name="pin">The number; on a Raspberry Pi the BCM number.</param>
    /// <param name="isActiveLow">Whether the output is active when low.</param>
    /// <exception cref="GpioException">There is no such GPIO here, or it may not be used.</exception>
    public static GpioOutput Open(int pin, bool isActiveLow)
    {
        if (!OperatingSystem.IsLinux()) throw new GpioException("wake.pin works on Linux and on the ESP32 only.", null);
        return Open(() => new GpioController(), pin, isActiveLow);
    }

    /// <summary>Opens a GPIO of a controller that may not be there.</summary>
    internal static GpioOutput Open(Func<GpioController> create, int pin, bool isActiveLow)
    {
        GpioController? controller = null;
        try
        {
            controller = create();
            return new GpioOutput(controller, pin, isActiveLow);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Drivers throw what they like: missing libraries, files, rights and lines.
            controller?.Dispose();
            throw new GpioException($"GPIO {pin} (wake.pin) cannot be used: {Why(e)}.", e);
        }
    }

    public void Set(bool active)
    {
        if (_isDisposed) return;
        try
        {
            _controller.Write(_pin, Level(active));
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            // A line that vanished: the port may not throw, and the link shows whether the BMS woke.
        }
    }

    public void Dispose()
    {
        Set(false);
        _isDisposed = true;
        _controller.Dispose();
    }

    private static string Why(Exception e) => e switch
    {
        UnauthorizedAccessException => "this user may not; add it to the group gpio",
        PlatformNotSupportedException or DllNotFoundException or FileNotFoundException or DirectoryNotFoundException =>
            "this machine has no GPIOs that Linux offers",
        _ => e.Message.TrimEnd('.').Replace('\n', ' '),
    };

    private PinValue Level(bool active) => active != _isActiveLow ? PinValue.High : PinValue.Low;
}
