using Daly.Bridge.State;
using Daly.Bridge.Topics;
using Daly.Hal;
using Daly.Protocol.Link;
using Daly.Sensors;

namespace Daly.Bridge.Display;

/// <summary>How the link to the BMS, the network, the broker and the shunt's sensor do.</summary>
public sealed class ConnectionsPage : IDisplayPage
{
    private const int ValueColumn = 42;

    public bool IsWanted(BridgeState state, long nowMs) => true;

    public void Draw(Pen pen, BridgeState state, long nowMs)
    {
        DrawLinks(pen.At(0, 0).Text("BMS").At(0, ValueColumn), state.Packs);
        pen.At(1, 0).Text("WiFi").At(1, ValueColumn).Text(Of(state.Network.Wifi));
        pen.At(2, 0).Text("broker").At(2, ValueColumn).Text(state.Network.HasBroker ? Of(state.Network.Broker) : "none");
        pen.At(3, 0).Text(state.Shunt is null ? "shunt" : state.Shunt.Name).At(3, ValueColumn).Text(state.Shunt is null ? "none" : Of(state.Shunt.Sensor));
        if (pen.Lines > 4) DrawMachine(pen, state, nowMs);
    }

    private static void DrawLinks(Pen pen, PackState[] packs)
    {
        if (packs.Length == 1)
        {
            LinkStatus link = packs[0].Link;
            if (link.State == LinkState.Lost && link.Symptom != LinkSymptom.None) pen.Word(LinkTopic.SymptomRow, (int)link.Symptom);
            else pen.Word(LinkTopic.StateRow, (int)link.State);
            return;
        }

        int online = 0;
        for (int i = 0; i < packs.Length; i++) online += packs[i].Link.State == LinkState.Online ? 1 : 0;
        pen.Number(online).Text(" of ").Number(packs.Length).Text(" online");
    }

    private static void DrawMachine(Pen pen, BridgeState state, long nowMs)
    {
        long minutes = (nowMs - state.Diagnostics.StartMs) / 60_000;
        long heap = state.Diagnostics.HeapFreeBytes;
        pen.At(5, 0).Text("up").At(5, ValueColumn).Number(minutes / 1440).Text("d ").Number(minutes / 60 % 24).Text("h ");
        pen.Number(minutes % 60).Text("min");
        pen.At(6, 0).Text("heap").At(6, ValueColumn).Number(heap == Absent.Long ? heap : heap / 1024).Text(" KB free");
        pen.At(7, 0).Text("errors").At(7, ValueColumn).Number(state.Diagnostics.InternalErrors + state.Diagnostics.StorageErrors);
    }

    private static string Of(WifiState state) => state switch
    {
        WifiState.NotUsed => "not used",
        WifiState.NotConfigured => "no ssid set",
        WifiState.Connecting => "connecting",
        WifiState.Connected => "ok",
        _ => "FAILED",
    };

    private static string Of(MqttLinkState state) => state switch
    {
        MqttLinkState.Connected => "ok",
        MqttLinkState.Connecting => "connecting",
        MqttLinkState.Refused => "REFUSED us",
        _ => "waiting",
    };

    private static string Of(SensorState state) => state switch
    {
        SensorState.Ok => "ok",
        SensorState.Starting => "starting",
        SensorState.Absent => "NO ANSWER",
        SensorState.WrongChip => "WRONG CHIP",
        _ => "FAILING",
    };
}
