using Daly.Bridge.State;

namespace Daly.Bridge.Display;

/// <summary>One page of the display. It only reads the state, and keeps nothing that is not made once.</summary>
/// <remarks>A page draws on displays of 32 and of 64 rows and 128 columns; on others what does not fit is cut.</remarks>
public interface IDisplayPage
{
    /// <summary>Tells whether there is anything to show.</summary>
    /// <returns><c>false</c> to be left out.</returns>
    bool IsWanted(BridgeState state, long nowMs);

    /// <summary>Draws the page.</summary>
    /// <param name="pen">A pen on a cleared frame.</param>
    void Draw(Pen pen, BridgeState state, long nowMs);
}
