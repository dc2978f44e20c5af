using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Alarms;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Topics;

/// <summary><c>&lt;n&gt;/alarms</c>: 0 none, 1 warning, 2 protection per group; sent at once on change.</summary>
public sealed class AlarmsTopic : ITopic
{
    private readonly BridgeState _state;
    private readonly PackState _pack;

    /// <summary>Initializes a new instance of the <see cref="AlarmsTopic"/> class.</summary>
    /// <param name="state">Where the time comes from.</param>
    /// <param name="pack">The pack.</param>
    public AlarmsTopic(BridgeState state, PackState pack)
    {
        _state = state;
        _pack = pack;
    }

    /// <inheritdoc/>
    public long Stamp(long nowMs)
    {
        if (!_pack.Has(BmsGroup.Alarms, nowMs)) return -1;
        byte[] raw = _pack.Data.Alarms.Raw;
        long stamp = 0;
        for (int i = 0; i < raw.Length; i++)
        {
            stamp = (stamp << 8) | (long)raw[i];
        }

        return (stamp * 31) + (long)_pack.Data.Alarms.Beyond;
    }

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        bool isFresh = _pack.Has(BmsGroup.Alarms, nowMs);
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Int("age_ms", OldestAge.With(_pack, Absent.Long, BmsGroup.Alarms, nowMs));
        json.Int("level", isFresh ? _pack.Alarms.Level : Absent.Value);
        json.Int("count", isFresh ? _pack.Alarms.ActiveCount : Absent.Value);
        for (int i = 0; i < AlarmCatalogue.GroupCount; i++)
        {
            json.Int(AlarmCatalogue.GroupKey((AlarmGroup)i), isFresh ? _pack.Alarms.GroupLevel((AlarmGroup)i) : Absent.Value);
        }

        json.Int("fault_code", isFresh ? _pack.Alarms.FaultCode : Absent.Value);
        WriteActive(json, isFresh);
        json.Hex("raw", isFresh && _pack.Data.Alarms.HasRaw ? _pack.Data.Alarms.Raw : null);
        WriteLast(json, _pack.LastAlarms);
        json.End();
        return Stamp(nowMs);
    }

    private void WriteActive(JsonWriter json, bool isFresh)
    {
        json.Key("active");
        json.Raw(isFresh ? "\"" : "null");
        if (!isFresh) return;
        for (int i = 0; i < _pack.Alarms.ActiveCount; i++)
        {
            if (i > 0) json.Raw(",");
            json.Raw(AlarmCatalogue.Id(_pack.Alarms.ActiveIndex(i)));
        }

        json.Raw("\"");
    }

    private static void WriteLast(JsonWriter json, LastAlarms last)
    {
        json.Key("last_active");
        json.Raw(last.Bits == 0 ? "null" : "\"");
        bool isFirst = true;
        for (int i = 0; last.Bits != 0 && i < AlarmCatalogue.Count; i++)
        {
            if (AlarmCatalogue.Level(i) == 0 || (last.Bits & LastAlarms.BitOf(i)) == 0) continue;
            if (!isFirst) json.Raw(",");
            json.Raw(AlarmCatalogue.Id(i));
            isFirst = false;
        }

        if (last.Bits != 0) json.Raw("\"");
        json.Int("last_level", last.Level);
        json.Int("last_time", last.UnixSeconds);
    }
}
