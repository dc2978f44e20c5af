using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Alarms;

namespace Daly.Bridge.Topics;

/// <summary><c>alarms</c>: how our own limits stand, in the form of a pack's alarms; sent at once on change.</summary>
public sealed class OwnAlarmsTopic : ITopic
{
    private readonly BridgeState _state;

    /// <summary>Initializes a new instance of the <see cref="OwnAlarmsTopic"/> class.</summary>
    /// <param name="state">What it tells about.</param>
    public OwnAlarmsTopic(BridgeState state)
    {
        _state = state;
    }

    /// <inheritdoc/>
    public long Stamp(long nowMs) => 1 + _state.OwnAlarms.Stamp;

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        OwnAlarmState alarms = _state.OwnAlarms;
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Null("age_ms");
        json.Int("level", alarms.Level);
        json.Int("count", alarms.Level == Absent.Value ? Absent.Value : alarms.ActiveCount);
        for (int i = 0; i < AlarmCatalogue.GroupCount; i++)
        {
            json.Int(AlarmCatalogue.GroupKey((AlarmGroup)i), alarms.GroupLevel((AlarmGroup)i));
        }

        json.Null("fault_code");
        WriteActive(json, alarms);
        json.Null("raw");
        json.End();
        return Stamp(nowMs);
    }

    private static void WriteActive(JsonWriter json, OwnAlarmState alarms)
    {
        if (alarms.Level == Absent.Value)
        {
            json.Null("active");
            return;
        }

        json.Key("active");
        json.Raw("\"");
        bool isFirst = true;
        for (int i = 0; i < AlarmCatalogue.GroupCount; i++)
        {
            if (alarms.GroupLevel((AlarmGroup)i) <= 0) continue;
            if (!isFirst) json.Raw(",");
            json.Raw(AlarmCatalogue.GroupKey((AlarmGroup)i));
            json.Raw("_1");
            isFirst = false;
        }

        json.Raw("\"");
    }
}
