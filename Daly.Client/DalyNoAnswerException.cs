using Daly.Protocol.Link;

namespace Daly.Client;

/// <summary>The port is open, but the board does not answer.</summary>
public sealed class DalyNoAnswerException : DalyException
{
    internal DalyNoAnswerException(LinkSymptom symptom, int boardNumber)
        : base(Why(symptom, boardNumber))
    {
        Symptom = symptom;
        BoardNumber = boardNumber;
    }

    /// <summary>Gets what the line shows instead.</summary>
    public LinkSymptom Symptom { get; }

    /// <summary>Gets the number of the board.</summary>
    public int BoardNumber { get; }

    private static string Why(LinkSymptom symptom, int boardNumber) => $"Board {boardNumber} does not answer: " + symptom switch
    {
        LinkSymptom.EchoOnly => "only our own requests come back; it sleeps (press its button, charge, or load it), or TX and RX are joined.",
        LinkSymptom.Garbage => "bytes come, but no frame that can be understood; wrong speed, a bad connection, or another protocol.",
        LinkSymptom.OtherBoard => "another board number does.",
        _ => "check power, wiring (TX to RX), the board number, and whether it sleeps.",
    };
}
