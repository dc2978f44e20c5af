using System;

namespace Daly.Settings;

/// <summary>All settings, checked; made by <see cref="SettingsParser"/>.</summary>
public sealed class BridgeSettings
{
    internal BridgeSettings(SettingsValues values, SettingsFault[] faults)
    {
        Faults = faults;
        Device = new DeviceSettings(values);
        Mqtt = new MqttSettings(values);
        Bms = new BmsSettings(values);
        Battery = new BatterySettings(values);
        Shunt = new ShuntSettings(values);
        Control = new ControlSettings(values);
        Display = new DisplaySettings(values);
        Publish = new PublishSettings(values);
        Web = new WebSettings(values);
        Alarms = new AlarmLimitSettings(values);
    }

    /// <summary>Gets everything that is wrong with the file; empty when nothing is.</summary>
    public SettingsFault[] Faults { get; private set; }

    /// <summary>Gets the part about the device and board.</summary>
    public DeviceSettings Device { get; }

    /// <summary>Gets the part about the broker.</summary>
    public MqttSettings Mqtt { get; }

    /// <summary>Gets the part about the BMS.</summary>
    public BmsSettings Bms { get; }

    /// <summary>Gets the part about the battery.</summary>
    public BatterySettings Battery { get; }

    /// <summary>Gets the part about the shunt.</summary>
    public ShuntSettings Shunt { get; }

    /// <summary>Gets the part about the control.</summary>
    public ControlSettings Control { get; }

    /// <summary>Gets the part about the display.</summary>
    public DisplaySettings Display { get; }

    /// <summary>Gets the part about the publishing.</summary>
    public PublishSettings Publish { get; }

    /// <summary>Gets the part about the web page.</summary>
    public WebSettings Web { get; }

    /// <summary>Gets the part about the own alarm limits.</summary>
    public AlarmLimitSettings Alarms { get; }

    /// <summary>Adds a fault that only the host could see.</summary>
    public void Refuse(SettingsFault fault)
    {
        var faults = new SettingsFault[Faults.Length + 1];
        Array.Copy(Faults, 0, faults, 0, Faults.Length);
        faults[Faults.Length] = fault;
        Faults = faults;
        DisableDangerous();
    }

    internal void DisableDangerous()
    {
        Control.Enabled = false;
        Control.WakeEnabled = false;
        Control.SocWriteBack = false;
        if (Web.Listen == WebListen.Any) Web.Listen = WebListen.Loopback;
    }
}
