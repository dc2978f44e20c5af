namespace nanoFramework.M2Mqtt;

/// <summary>Settings of all clients: the platform has one object for them.</summary>
public class MqttSettings
{
    public const int DefaultTimeout = 30000;
    public const int DefaultInflightQueueSize = int.MaxValue;

    private MqttSettings()
    {
    }

    public static MqttSettings Instance { get; } = new();

    public int InflightQueueSize { get; set; } = DefaultInflightQueueSize;
}
