using System.Net;
using System.Net.Sockets;
using MQTTnet.Server;

namespace Daly.Desktop.Simulated;

/// <summary>A broker inside this process, for a machine without mosquitto: loopback only, and everybody there is let in.</summary>
public sealed class BuiltInBroker : IPrivateBroker
{
    private const int PortAttempts = 5;

    private readonly MqttServer _server;

    private BuiltInBroker(MqttServer server, int port)
    {
        _server = server;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Gets an id: clients of MQTT 3.1.1 without one are turned away.</summary>
    public string? SubscriberId => "me";

    /// <summary>Starts a broker, which accepts connections at once.</summary>
    public static BuiltInBroker Start()
    {
        for (int attempt = 1; ; attempt++)
        {
            int port = FreePort.Find();
            var server = Create(port);
            try
            {
                server.StartAsync().GetAwaiter().GetResult();
                return new BuiltInBroker(server, port);
            }
            catch (SocketException) when (attempt < PortAttempts)
            {
                server.Dispose();
            }
        }
    }

    public void Dispose()
    {
        _server.StopAsync(new MqttServerStopOptions()).GetAwaiter().GetResult();
        _server.Dispose();
    }

    private static MqttServer Create(int port) => new MqttServerFactory().CreateMqttServer(new MqttServerOptionsBuilder()
        .WithDefaultEndpoint()
        .WithDefaultEndpointPort(port)
        .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
        .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
        .Build());
}
