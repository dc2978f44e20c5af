namespace Daly.Desktop.Ports.Mqtt;

/// <summary>Numbers of mosquitto.h (2.x) and of MQTT 3.1.1 CONNACK (3.2.2.3).</summary>
internal static class MosquittoCodes
{
    internal const int MOSQ_ERR_SUCCESS = 0;
    internal const int MOSQ_ERR_INVAL = 3;
    internal const int MOSQ_ERR_TLS = 8;
    internal const int MOSQ_ERR_ERRNO = 14;
    internal const int MOSQ_ERR_EAI = 15;
    internal const int MOSQ_ERR_KEEPALIVE = 19;

    internal const int MOSQ_OPT_TCP_NODELAY = 11;

    internal const int MOSQ_LOG_WARNING = 4;
    internal const int MOSQ_LOG_ERR = 8;

    internal const int CONNACK_PENDING = -1;
    internal const int CONNACK_ACCEPTED = 0;
    internal const int CONNACK_REFUSED_IDENTIFIER_REJECTED = 2;
    internal const int CONNACK_REFUSED_SERVER_UNAVAILABLE = 3;
    internal const int CONNACK_REFUSED_BAD_USERNAME_PASSWORD = 4;
    internal const int CONNACK_REFUSED_NOT_AUTHORIZED = 5;

    internal const int SUBACK_FAILURE = 0x80;
}
