using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Settings;

/// <summary>How the BMS is read.</summary>
public sealed class BmsSettings
{
    /// <summary>The highest board number that a board can be set to.</summary>
    public const int LastBoardNumber = 16;

    internal BmsSettings(SettingsValues values)
    {
        Port = values.Text("bms.port");
        Dialect = values.Text("bms.dialect");
        Boards = values["bms.boards"].Numbers;
        PollMs = values.Int("bms.poll_ms");
        StaleMs = values.Int("bms.stale_s") * 1000;
        HostFill = values.Int("bms.host_fill");
        CurrentSign = (CurrentSignKind)values.Int("bms.current_sign");
        BalanceFormat = (BalanceFormat)values.Int("bms.balance_format");
    }

    /// <summary>Gets or sets where the BMS is, on a host that has several ports; empty is nowhere (<c>bms.port</c>).</summary>
    public string Port { get; set; }

    /// <summary>Gets or sets the language: auto, a5, d2, p81 or can (<c>bms.dialect</c>).</summary>
    public string Dialect { get; set; }

    /// <summary>Gets or sets the board numbers; pack n is the n-th (<c>bms.boards</c>).</summary>
    public int[] Boards { get; set; }

    /// <summary>Gets or sets the period of the fast lane in ms; 0 is as fast as the line allows (<c>bms.poll_ms</c>).</summary>
    public int PollMs { get; set; }

    /// <summary>Gets or sets the age in ms from which a value counts as unknown (<c>bms.stale_s</c>).</summary>
    public int StaleMs { get; set; }

    /// <summary>Gets or sets the value of unused request bytes (<c>bms.host_fill</c>).</summary>
    public int HostFill { get; set; }

    /// <summary>Gets or sets which raw currents charge; unknown is learned (<c>bms.current_sign</c>).</summary>
    public CurrentSignKind CurrentSign { get; set; }

    /// <summary>Gets or sets how the balance bytes are read (<c>bms.balance_format</c>).</summary>
    public BalanceFormat BalanceFormat { get; set; }
}
