using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>What is true outside the bridge.</summary>
internal sealed class World
{
    public LinkState Link { get; set; } = LinkState.Online;

    public bool IsOnline => Link == LinkState.Online;

    public bool IsProtected { get; set; }

    public bool AreAlarmsKnown { get; set; } = true;

    public bool IsCurrentKnown { get; set; } = true;

    /// <summary>Gets or sets the current of the pack in 0.1 A, positive = charging.</summary>
    public int DeciAmps { get; set; } = -14;

    public bool AreFetsKnown { get; set; } = true;

    public bool IsChargeFetOn { get; set; } = true;

    public bool IsDischargeFetOn { get; set; } = true;

    public bool IsClockSet { get; set; } = true;

    public long UnixSeconds { get; set; }

    public bool IsWakeBusy { get; set; }

    /// <summary>Gets or sets the parameter <c>sleep_s</c> of the board.</summary>
    public long SleepSeconds { get; set; } = 3600;

    public bool HasMonitor { get; set; } = true;

    public bool DoesMonitorRefuse { get; set; }

    /// <summary>Gets or sets whether the monitor has not yet stored what it was told.</summary>
    public bool IsMonitorSlow { get; set; }

    /// <summary>Gets what the pack does, which comes with the state of the FETs.</summary>
    public ChargeState State => !AreFetsKnown ? ChargeState.Unknown
        : DeciAmps > 10 ? ChargeState.Charging
        : DeciAmps < -10 ? ChargeState.Discharging : ChargeState.Idle;

    public bool IsFetOn(CommandRule fet) => fet == CommandRules.ChargeFet ? IsChargeFetOn : IsDischargeFetOn;

    public void SetFet(CommandRule fet, bool isOn)
    {
        if (fet == CommandRules.ChargeFet) IsChargeFetOn = isOn;
        else IsDischargeFetOn = isOn;
    }

    public override string ToString() =>
        $"{Link}, protected {IsProtected} (known {AreAlarmsKnown}), {DeciAmps} dA (known {IsCurrentKnown}), "
        + $"FETs {IsChargeFetOn}/{IsDischargeFetOn} (known {AreFetsKnown}), clock {IsClockSet} {UnixSeconds}, wake {IsWakeBusy}, "
        + $"monitor {HasMonitor}/{DoesMonitorRefuse}/{IsMonitorSlow}";
}
