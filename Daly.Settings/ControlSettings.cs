namespace Daly.Settings;

/// <summary>What may be changed from outside.</summary>
public sealed class ControlSettings
{
    /// <summary>The shortest wake pulse in ms.</summary>
    public const int MinWakePulseMs = 50;

    /// <summary>The longest wake pulse in ms: a longer one can switch a pack off.</summary>
    public const int MaxWakePulseMs = 500;

    internal ControlSettings(SettingsValues values)
    {
        Enabled = values.Flag("control.enabled");
        Allow = values["control.allow"].Words;
        ArmMs = values.Int("control.arm_s") * 1000;
        MaxOpenDeciAmps = values.Int("control.max_open_amps");
        ConfirmMs = values.Int("control.confirm_s") * 1000;
        OverdueMs = values.Int("control.overdue_s") * 1000;
        QuietMs = values.Int("control.quiet_s") * 1000;
        MaxDelayMs = values.Int("control.max_delay_s") * 1000;
        SocWriteBack = values.Flag("control.soc_write_back");
        IsSupplyPack = values.Text("bridge.supply") == "pack";
        WakeEnabled = values.Flag("wake.enabled");
        WakePin = values.Int("wake.pin");
        WakePulseMs = values.Int("wake.pulse_ms");
        WakeActiveLow = values.Flag("wake.active_low");
    }

    /// <summary>Gets or sets whether commands are taken at all (<c>control.enabled</c>).</summary>
    public bool Enabled { get; set; }

    /// <summary>Gets or sets the commands that are allowed (<c>control.allow</c>).</summary>
    public string[] Allow { get; set; }

    /// <summary>Gets or sets how long dangerous commands stay armed, in ms (<c>control.arm_s</c>).</summary>
    public int ArmMs { get; set; }

    /// <summary>Gets or sets the largest current at which a FET is opened without acknowledgement, in 0.1 A (<c>control.max_open_amps</c>).</summary>
    public int MaxOpenDeciAmps { get; set; }

    /// <summary>Gets or sets how long a command is read back, in ms (<c>control.confirm_s</c>).</summary>
    public int ConfirmMs { get; set; }

    /// <summary>Gets or sets how long after its time a FET may be switched back, in ms (<c>control.overdue_s</c>).</summary>
    public int OverdueMs { get; set; }

    /// <summary>Gets or sets the quiet time after a connect in ms (<c>control.quiet_s</c>).</summary>
    public int QuietMs { get; set; }

    /// <summary>Gets or sets how old a message may be that commands something, in ms (<c>control.max_delay_s</c>).</summary>
    public int MaxDelayMs { get; set; }

    /// <summary>Gets or sets whether the BMS is told our own SOC after a synchronisation (<c>control.soc_write_back</c>).</summary>
    public bool SocWriteBack { get; set; }

    /// <summary>Gets or sets whether the pack feeds this device (<c>bridge.supply</c>).</summary>
    public bool IsSupplyPack { get; set; }

    /// <summary>Gets or sets whether a sleeping BMS is woken (<c>wake.enabled</c>).</summary>
    public bool WakeEnabled { get; set; }

    /// <summary>Gets or sets the GPIO of the wake output, or absent (<c>wake.pin</c>).</summary>
    public int WakePin { get; set; }

    /// <summary>Gets or sets the length of the wake pulse in ms (<c>wake.pulse_ms</c>).</summary>
    public int WakePulseMs { get; set; }

    /// <summary>Gets or sets whether the wake output is active when low (<c>wake.active_low</c>).</summary>
    public bool WakeActiveLow { get; set; }
}
