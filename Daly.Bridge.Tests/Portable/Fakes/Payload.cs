using System.Text;
using Daly.Bridge.Topics;

namespace Daly.Bridge.Tests.Portable.Fakes;

internal static class Payload
{
    public static string Of(ITopic topic, long nowMs)
    {
        var json = new JsonWriter(Publisher.MaxPayload);
        topic.Write(json, 0, nowMs);
        return Of(json);
    }

    public static string Of(JsonWriter json)
    {
        Check.True(!json.IsOverflown);
        return Encoding.UTF8.GetString(json.Buffer, 0, json.Length);
    }

    /// <summary>Gives the keys in order, each followed by a blank.</summary>
    public static string Keys(string payload)
    {
        var keys = new StringBuilder();
        bool isInText = false;
        int start = 0;
        for (int i = 0; i < payload.Length; i++)
        {
            if (payload[i] != '"') continue;
            isInText = !isInText;
            if (isInText) start = i + 1;
            else if (i + 1 < payload.Length && payload[i + 1] == ':') keys.Append(payload.Substring(start, i - start)).Append(' ');
        }

        return keys.ToString();
    }
}
