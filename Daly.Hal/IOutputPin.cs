namespace Daly.Hal;

/// <summary>One digital output, inactive from power-on until it is told otherwise.</summary>
/// <remarks>Called only by the thread that owns the bridge. No member throws. Polarity is the adapter's.</remarks>
public interface IOutputPin
{
    /// <summary>Drives the output.</summary>
    /// <param name="active">Whether the function behind the pin is to be active.</param>
    void Set(bool active);
}
