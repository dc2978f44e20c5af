namespace nanoFramework.M2Mqtt.Exceptions;

public enum MqttClientErrorCode
{
    TopicWildcard = 3,
    TopicLength = 4,
    InflightQueueFull = 11,
}
