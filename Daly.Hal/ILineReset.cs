namespace Daly.Hal;

/// <summary>The side of a byte line that throws away what is on its way: a write that was not answered must not act later.</summary>
/// <remarks>
/// Called only by the thread that owns the bridge; it neither blocks nor throws. A connection is closed with a reset and
/// made anew: it may not be open for a moment. A serial port is emptied in both directions and stays open.
/// </remarks>
public interface ILineReset
{
    /// <summary>Throws away what waits to be read or sent.</summary>
    /// <returns>
    /// Whether nothing that was written before can reach the other side any more; <c>false</c> when somebody in between,
    /// a serial server for instance, may have taken it already and deliver it later.
    /// </returns>
    bool Discard();
}
