using System.Text;
using Daly.Bridge.Polling;
using Daly.Bridge.State;
using Daly.Bridge.Topics;
using Daly.Client;
using Daly.Desktop.Ports.Machine;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Settings;

namespace Daly.Desktop.Run;

/// <summary>A board of the client library in the topics of the bridge; it belongs to the library's thread until that has ended.</summary>
internal sealed class BoardTopics
{
    private readonly ClientBoard _board;
    private readonly PackState _pack;
    private readonly PackObserver _observer;
    private readonly TopicNames _names;
    private readonly TopicSlot[] _slots;
    private readonly JsonWriter _json = new(Publisher.MaxPayload);
    private long _nowMs;

    public BoardTopics(ClientBoard board, BridgeSettings settings)
    {
        _board = board;
        _pack = PackState.Create(1, board.Engine, board.Detection, settings.Bms);
        var state = new BridgeState(new WallClock(), [_pack], null, 0);
        _observer = new PackObserver(_pack, state.Events, settings.Bms.BalanceFormat);
        _names = new TopicNames(settings.Mqtt.Root, settings.Device.Id);
        _slots = TopicList.Create(_names, state, settings.Publish);
    }

    /// <summary>Gets what the line shows.</summary>
    public LinkSymptom Symptom => _pack.Link.Symptom;

    /// <summary>Gets whether the board ever said how the pack is doing.</summary>
    public bool HasPack => _pack.Data.UpdatedMs(BmsGroup.Pack) != Absent.Long;

    /// <summary>Gets whether it is known in which direction the current flows, as far as one was read.</summary>
    public bool IsDirectionKnown =>
        _pack.Data.Pack is var pack && (pack.CurrentRaw == Absent.Value || _pack.Sign.TryDeciAmps(pack.CurrentRaw, pack.DialectSign, out _));

    /// <summary>Draws the conclusions of what the board said.</summary>
    /// <returns>Whether that is all that it says all the time.</returns>
    public bool Observe(long nowMs)
    {
        _nowMs = nowMs;
        _observer.Observe(null, nowMs);
        return _board.IsReadSince(_board.Link.StateSinceMs, nowMs);
    }

    /// <summary>Writes what would have been published when it was last observed.</summary>
    public string Payload(string topic)
    {
        _slots.Single(slot => slot.Name == _names.OfPack(1, topic)).Write(_json, _nowMs);
        return Encoding.UTF8.GetString(_json.Buffer, 0, _json.Length);
    }
}
