using Daly.Bridge.State;
using Daly.Hal;

namespace Daly.Bridge;

/// <summary>Looks at the way to the broker, so that it can be shown. Hosts that do not tell of it have a broker or none.</summary>
internal sealed class NetworkWatch : ISubsystem
{
    private const int PeriodMs = 500;

    private readonly BridgePorts _ports;
    private readonly NetworkState _state;
    private long _nextMs = Absent.Long;

    public NetworkWatch(BridgePorts ports, NetworkState state)
    {
        _ports = ports;
        _state = state;
    }

    public string Name => "watching of the network";

    public long Tick(long nowMs)
    {
        if (nowMs < _nextMs) return _nextMs;
        _nextMs = nowMs + PeriodMs;
        INetworkStatus? told = _ports.Network;
        IMqttLink? mqtt = _ports.Mqtt;
        if (told != null)
        {
            _state.Wifi = told.Wifi;
            _state.HasBroker = told.HasBroker;
            _state.Broker = told.Broker;
        }
        else if (mqtt != null)
        {
            _state.HasBroker = true;
            _state.Broker = mqtt.State;
        }

        return _nextMs;
    }
}
