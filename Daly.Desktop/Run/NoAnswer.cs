using Daly.Desktop.Ports.Can;
using Daly.Desktop.Ports.Lines;
using Daly.Protocol.Link;

namespace Daly.Desktop.Run;

/// <summary>Why a BMS does not answer.</summary>
internal static class NoAnswer
{
    /// <summary>Says in one sentence why there is no answer, and what to do.</summary>
    public static string Why(string? fault, IWaitableLine line, LinkSymptom symptom) =>
        fault ?? (line is SocketCanLine ? OnCan(symptom) : OnSerial(symptom));

    private static string OnSerial(LinkSymptom symptom) => symptom switch
    {
        LinkSymptom.EchoOnly =>
            "Only our own requests come back: the BMS sleeps (press its button, charge, or load it) or TX and RX are joined.",
        LinkSymptom.Garbage =>
            "Bytes come, but no frame that can be understood: wrong speed, a bad connection, or a board that speaks another protocol.",
        LinkSymptom.OtherBoard => "Another board number answers: try --board 2.",
        _ => "No answer: check power, wiring (TX to RX), the board number, and whether the BMS sleeps.",
    };

    private static string OnCan(LinkSymptom symptom) => symptom switch
    {
        LinkSymptom.OtherBoard => "Another board number answers: try --board 2.",
        _ => "No answer: check power, CAN-H and CAN-L, termination, the bit rate of 250 kbit/s, the board number, and whether the BMS sleeps.",
    };
}
