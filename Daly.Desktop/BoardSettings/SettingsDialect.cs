using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;

namespace Daly.Desktop.BoardSettings;

/// <summary>The dialect in which the settings of a board are read and written.</summary>
/// <param name="word">As <c>bms.dialect</c> has it.</param>
internal sealed class SettingsDialect(string word)
{
    private DetectionReport? _report;

    /// <summary>Gets whether it is found out.</summary>
    public bool IsSearched => word == BmsDialects.Auto;

    /// <summary>Gets whether it says what kind of cells there are; known once the board answers.</summary>
    public bool SaysBatteryType =>
        (_report is null ? BmsDialects.Of(word) : BmsDialects.Of(_report.Detected))?.SaysBatteryType ?? true;

    /// <summary>Says why a board cannot be asked in this dialect, or <c>null</c>.</summary>
    public string? WhyNot(int boardNumber) => BmsDialects.Of(word) is { LastBoardNumber: 1 } row && boardNumber != 1
        ? $"{row.Name} has no board numbers: with bms.dialect = {word} the board is 1."
        : null;

    /// <summary>Makes the link.</summary>
    public BmsLink CreateLink(LinkOptions options) => BmsDialects.CreateLink(word, options, isAlone: true, out _report);
}
