using Daly.Bridge.State;
using Daly.Monitor.Sources;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Sensors;

namespace Daly.Bridge.Topics;

/// <summary>The words that stand for enumerations in topics.</summary>
public static class Words
{
    /// <summary>Names what a pack is doing.</summary>
    /// <returns>The word, or <c>null</c> when unknown.</returns>
    public static string? Of(ChargeState state) => state switch
    {
        ChargeState.Idle => "idle",
        ChargeState.Charging => "charging",
        ChargeState.Discharging => "discharging",
        _ => null,
    };

    /// <summary>Names a link state.</summary>
    public static string Of(LinkState state) => state switch
    {
        LinkState.Online => "online",
        LinkState.Asleep => "asleep",
        LinkState.Lost => "lost",
        _ => "starting",
    };

    /// <summary>Names what the line shows.</summary>
    public static string Of(LinkSymptom symptom) => symptom switch
    {
        LinkSymptom.Silence => "silence",
        LinkSymptom.EchoOnly => "echo_only",
        LinkSymptom.Garbage => "garbage",
        LinkSymptom.OtherBoard => "other_board",
        LinkSymptom.LineClosed => "line_closed",
        LinkSymptom.TwoBoards => "two_boards",
        _ => "none",
    };

    /// <summary>Says what a symptom means and what to look at.</summary>
    /// <returns>One sentence, or <c>null</c> when nothing is wrong.</returns>
    public static string? Hint(LinkSymptom symptom) => symptom switch
    {
        LinkSymptom.Silence => "nothing arrives: check wiring, supply of the isolator, or wake the BMS",
        LinkSymptom.EchoOnly => "only our own requests come back: the BMS sleeps, or the line is wired as a loop",
        LinkSymptom.Garbage => "bytes arrive but no valid frame: another dialect, another speed or noise",
        LinkSymptom.OtherBoard => "another board number answers: check bms.boards",
        LinkSymptom.LineClosed => "the serial line is not open",
        LinkSymptom.TwoBoards => "two boards have this number: give each its own",
        _ => null,
    };

    /// <summary>Names how a sensor is doing.</summary>
    public static string Of(SensorState state) => state switch
    {
        SensorState.Ok => "ok",
        SensorState.Absent => "absent",
        SensorState.WrongChip => "wrong_chip",
        SensorState.Failing => "failing",
        _ => "starting",
    };

    /// <summary>Names how shunt and BMS compare.</summary>
    /// <returns>The word, or <c>null</c> while there is none.</returns>
    public static string? Of(SourceAgreement agreement) => agreement switch
    {
        SourceAgreement.Agree => "agree",
        SourceAgreement.OppositeSign => "opposite_sign",
        SourceAgreement.Difference => "difference",
        _ => null,
    };

    /// <summary>Names a severity.</summary>
    public static string Of(EventSeverity severity) => severity switch
    {
        EventSeverity.Warning => "warning",
        EventSeverity.Error => "error",
        _ => "info",
    };
}
