using System;

namespace nanoFramework.M2Mqtt.Exceptions;

public class MqttClientException : Exception
{
    public MqttClientException(MqttClientErrorCode errorCode) => ErrorCode = errorCode;

    public MqttClientErrorCode ErrorCode { get; set; }
}
