namespace Daly.Bridge.Topics;

/// <summary>The full names of all topics; each is put together once.</summary>
public sealed class TopicNames
{
    private readonly string _device;

    /// <param name="root">First part, <c>daly</c> by default.</param>
    public TopicNames(string root, string deviceId)
    {
        _device = root + "/" + deviceId + "/";
    }

    /// <summary>Gets the topic that says online or offline.</summary>
    public string Status => OfDevice("status");

    /// <summary>Names a topic of the device.</summary>
    /// <param name="name">Such as <c>shunt</c>.</param>
    /// <returns>Such as <c>daly/battery/shunt</c>.</returns>
    public string OfDevice(string name) => _device + name;

    /// <summary>Names a topic of a pack.</summary>
    /// <param name="pack">Pack number, from 1.</param>
    /// <param name="name">Such as <c>cells</c>.</param>
    /// <returns>Such as <c>daly/battery/1/cells</c>.</returns>
    public string OfPack(int pack, string name) => _device + pack.ToString() + "/" + name;
}
