using Daly.Bridge.Topics;

namespace Daly.Bridge.Tests.Portable.Fakes;

/// <summary>A topic whose payload is longer than any buffer.</summary>
internal sealed class LongTopic : ITopic
{
    public long Stamp(long nowMs) => 0;

    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        for (int i = 0; i <= Publisher.MaxPayload; i++) json.Raw("x");
        return 0;
    }
}
