using Daly.Protocol;
using Daly.Protocol.Detection;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Settings;

namespace Daly.Bridge.State;

/// <summary>One pack as the rest of the bridge sees it. Whoever publishes or shows it only reads.</summary>
public sealed class PackState : BoardReading
{
    /// <param name="number">Pack number, from 1.</param>
    /// <param name="staleMs">Age from which a group counts as unknown, in ms.</param>
    public PackState(int number, int boardNumber, BmsData data, LinkStatus link, int staleMs)
        : base(data, link, staleMs)
    {
        Number = number;
        BoardNumber = boardNumber;
    }

    /// <summary>Makes the pack of a link by the settings.</summary>
    /// <param name="number">Pack number, from 1.</param>
    /// <param name="detection">What the search for the dialect finds, or <c>null</c> when it is set.</param>
    public static PackState Create(int number, BmsLink link, DetectionReport? detection, BmsSettings settings)
    {
        var pack = new PackState(number, link.Options.BoardNumber, link.Data, link.Status, settings.StaleMs)
        {
            Detection = detection,
            Dialect = detection == null ? settings.Dialect : null,
        };
        pack.Sign.Override = settings.CurrentSign;
        return pack;
    }

    /// <summary>Gets the pack number, from 1.</summary>
    public int Number { get; }

    /// <summary>Gets the board number on the line.</summary>
    public int BoardNumber { get; }

    /// <summary>Gets the dialect as a word, or <c>null</c> while it is not known.</summary>
    public string? Dialect { get; internal set; } = "a5";

    /// <summary>Gets what the search for the dialect found, or <c>null</c> when it is set.</summary>
    public DetectionReport? Detection { get; internal set; }

    /// <summary>Gets what the search tried, in words, or <c>null</c> while there is nothing to say.</summary>
    public string? DetectionText { get; internal set; }

    /// <summary>Gets what the BMS last complained about, whatever its age.</summary>
    public LastAlarms LastAlarms { get; } = new LastAlarms();

    /// <summary>Gets one sentence on why the line is not usable, or <c>null</c>.</summary>
    public string? LineFault { get; internal set; }
}
