using Daly.Protocol.Detection;
using Daly.Protocol.Link;

namespace Daly.Protocol.Dialects;

/// <summary>What there is to know about one dialect: a row of <see cref="BmsDialects"/>.</summary>
public abstract class DialectRow
{
    /// <summary>Gets which dialect it is.</summary>
    public abstract DialectKind Kind { get; }

    /// <summary>Gets the word of the settings and topics.</summary>
    public abstract string Word { get; }

    /// <summary>Gets the name for people.</summary>
    public abstract string Name { get; }

    /// <summary>Gets the highest board number; 1 where boards have no numbers, so that only one of them fits on a wire.</summary>
    public virtual int LastBoardNumber => 1;

    /// <summary>Gets whether it can be found by asking; what needs another kind of line cannot.</summary>
    public virtual bool IsSearched => true;

    /// <summary>Gets whether it travels on a CAN bus.</summary>
    public virtual bool IsCan => false;

    /// <summary>Gets whether it says what kind of cells there are.</summary>
    public virtual bool SaysBatteryType => true;

    /// <summary>Makes both sides of it for one board.</summary>
    /// <param name="options">How to talk to the board.</param>
    /// <param name="status">Where to count and report.</param>
    /// <param name="writer">Receives the writing side.</param>
    /// <returns>The reading side.</returns>
    public abstract IBmsDialect Create(LinkOptions options, LinkStatus status, out IBmsWriter writer);
}
