namespace Daly.Desktop.Decode;

/// <summary>A frame in words.</summary>
/// <param name="Address">The address byte.</param>
/// <param name="Command">The data id, as <c>0x90</c>.</param>
/// <param name="Name">What the data id is about.</param>
/// <param name="Fields">
/// The fields in the order of the wire. Values are numbers, texts, lists of them, or <c>null</c> for an absent one; raw
/// values stand beside interpreted ones where the meaning depends on the firmware.
/// </param>
public sealed record ExplainedFrame(
    int Address,
    string Command,
    string Name,
    IReadOnlyList<KeyValuePair<string, object?>> Fields);
