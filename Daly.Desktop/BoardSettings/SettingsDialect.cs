using Daly.Protocol.A5;
using Daly.Protocol.Can;
using Daly.Protocol.D2;
using Daly.Protocol.Detection;
using Daly.Protocol.Link;
using Daly.Protocol.P81;

namespace Daly.Desktop.BoardSettings;

/// <summary>The dialect in which the settings of a board are read and written.</summary>
/// <param name="word">As <c>bms.dialect</c> has it.</param>
internal sealed class SettingsDialect(string word)
{
    private DetectionReport? _report;

    /// <summary>Gets whether it is found out.</summary>
    public bool IsSearched => word == "auto";

    /// <summary>Gets whether it says what kind of cells there are; known once the board answers.</summary>
    public bool SaysBatteryType => word != "p81" && _report?.Detected != DialectKind.P81;

    /// <summary>Says why a board cannot be asked in this dialect, or <c>null</c>.</summary>
    public string? WhyNot(int boardNumber) =>
        word == "d2" && boardNumber != 1 ? "D2 has no board numbers: with bms.dialect = d2 the board is 1." : null;

    /// <summary>Makes the link.</summary>
    public BmsLink CreateLink(LinkOptions options)
    {
        switch (word)
        {
            case "a5":
                return A5Link.Create(options);
            case "d2":
                return D2Link.Create(options);
            case "p81":
                return P81Link.Create(options);
            case "can":
                options.ByteMicroseconds = CanLink.ByteMicroseconds;
                return CanLink.Create(options);
            default:
                return AutoLink.Create(options, isAlone: true, out _report);
        }
    }
}
