using Daly.Bridge.Topics;
using Daly.Settings;

namespace Daly.Bridge.Discovery;

/// <summary>The ids and topics of all entities.</summary>
/// <remarks>
/// The device id is a level of its own in the configuration topics, so that one line in the broker's access list can
/// confine each device to its own.
/// </remarks>
public sealed class DiscoveryNames
{
    private readonly TopicNames _topics;
    private readonly string _prefix;
    private readonly string _deviceId;
    private readonly string _node;

    public DiscoveryNames(BridgeSettings settings)
    {
        _topics = new TopicNames(settings.Mqtt.Root, settings.Device.Id);
        _prefix = settings.Publish.DiscoveryPrefix;
        _deviceId = settings.Device.Id;
        _node = SafeId.Of(_deviceId);
    }

    /// <summary>Gets the topic that says whether the bridge is connected.</summary>
    public string Status => _topics.Status;

    /// <summary>Names the topic on which Home Assistant says that it has started.</summary>
    /// <returns>Such as <c>homeassistant/status</c>.</returns>
    public static string Birth(string prefix) => prefix + "/status";

    /// <summary>Gives the id of a device.</summary>
    /// <returns>Such as <c>daly_battery_1</c>.</returns>
    public string Identifier(DiscoveryDevice device, int pack) => "daly_" + _node + device switch
    {
        DiscoveryDevice.Pack => "_" + pack.ToString(),
        DiscoveryDevice.Shunt => "_shunt",
        DiscoveryDevice.Bank => "_bank",
        _ => string.Empty,
    };

    /// <summary>Gives the name of a device, which Home Assistant also makes its entity ids of.</summary>
    /// <returns>Such as <c>battery pack 1</c>.</returns>
    public string DeviceName(DiscoveryDevice device, int pack) => _deviceId + device switch
    {
        DiscoveryDevice.Pack => " pack " + pack.ToString(),
        DiscoveryDevice.Shunt => " shunt",
        DiscoveryDevice.Bank => " bank",
        _ => string.Empty,
    };

    /// <summary>Gives the id of an entity.</summary>
    /// <returns>Such as <c>daly_battery_1_pack_voltage_v</c>.</returns>
    public string UniqueId(EntitySlot slot)
    {
        string pack = slot.Pack == 0 ? "_" : "_" + slot.Pack.ToString() + "_";
        return SafeId.Of("daly_" + _node + pack + slot.Row.Id);
    }

    /// <summary>Names the topic of an entity's configuration.</summary>
    /// <returns>Such as <c>homeassistant/sensor/battery/daly_battery_shunt_soc_pct/config</c>.</returns>
    public string ConfigTopic(EntitySlot slot) =>
        _prefix + "/" + slot.Row.Kind + "/" + _node + "/" + UniqueId(slot) + "/config";

    /// <summary>Names the topic that tells an entity's state.</summary>
    /// <returns>Such as <c>daly/battery/shunt</c>.</returns>
    public string StateTopic(EntitySlot slot) => Full(slot.Pack, slot.Row.Topic);

    /// <summary>Names the topic that takes an entity's commands.</summary>
    /// <returns>Such as <c>daly/battery/1/set/soc</c>.</returns>
    public string CommandTopic(EntitySlot slot) => Full(slot.Pack, "set/" + slot.Row.Command);

    /// <summary>Names the topic that tells whether a pack answers.</summary>
    /// <returns>Such as <c>daly/battery/1/link</c>.</returns>
    public string Link(int pack) => _topics.OfPack(pack, "link");

    private string Full(int pack, string name) => pack == 0 ? _topics.OfDevice(name) : _topics.OfPack(pack, name);
}
