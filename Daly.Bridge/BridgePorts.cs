using Daly.Hal;

namespace Daly.Bridge;

/// <summary>The hardware that a host gives to the bridge.</summary>
public sealed class BridgePorts
{
    /// <summary>Initializes a new instance of the <see cref="BridgePorts"/> class with what every host has.</summary>
    public BridgePorts(ISerialLine serial, IMonotonicClock clock, IWallClock wallClock, ISystem system)
    {
        Serial = serial;
        Clock = clock;
        WallClock = wallClock;
        System = system;
    }

    /// <summary>Gets the line to the BMS.</summary>
    public ISerialLine Serial { get; }

    /// <summary>Gets or sets whether <see cref="Serial"/> is a CAN port; without one <c>bms.dialect = can</c> is refused.</summary>
    public bool CarriesCan { get; set; }

    /// <summary>Gets monotonic time.</summary>
    public IMonotonicClock Clock { get; }

    /// <summary>Gets the time of day.</summary>
    public IWallClock WallClock { get; }

    /// <summary>Gets the machine.</summary>
    public ISystem System { get; }

    /// <summary>Gets or sets the broker, or <c>null</c> when nothing is to be published.</summary>
    public IMqttLink? Mqtt { get; set; }

    /// <summary>Gets or sets the I2C bus, or <c>null</c> when there is none; then no shunt is read.</summary>
    public II2cBus? I2c { get; set; }

    /// <summary>Gets or sets the storage, or <c>null</c> when there is none; then learned values are lost at a restart.</summary>
    public IBlobStore? Blobs { get; set; }

    /// <summary>Gets or sets the display, or <c>null</c> when there is none.</summary>
    public IDisplay? Display { get; set; }

    /// <summary>Gets or sets what tells of the network, or <c>null</c>; then only the broker's own state is shown.</summary>
    public INetworkStatus? Network { get; set; }

    /// <summary>Gets or sets the isolated output that wakes the BMS, or <c>null</c> when there is none.</summary>
    public IOutputPin? WakePin { get; set; }
}
