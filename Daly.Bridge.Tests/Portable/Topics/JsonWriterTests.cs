using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;
using Daly.Protocol;

namespace Daly.Bridge.Tests.Portable.Topics;

[TestClass]
public sealed class JsonWriterTests
{
    [TestMethod]
    public void Halves_round_away_from_zero_and_zero_has_no_sign()
    {
        Fixed(13_312_500, 6, 3, "13.313");
        Fixed(13_312_499, 6, 3, "13.312");
        Fixed(-432_500, 6, 3, "-0.433");
        Fixed(-49, 3, 1, "0.0");
        Fixed(-50, 3, 1, "-0.1");
        Fixed(-18_620, 3, 1, "-18.6");
        Fixed(34_920, 3, 3, "34.920");
        Fixed(7, 3, 3, "0.007");
        Fixed(0, 1, 1, "0.0");
    }

    [TestMethod]
    public void Whole_numbers_go_from_one_end_of_long_to_the_other()
    {
        Int(0, "0");
        Int(-1, "-1");
        Int(9223372036854775807, "9223372036854775807");
        Int(-9223372036854775807, "-9223372036854775807");
    }

    [TestMethod]
    public void Absent_is_null()
    {
        Int(Absent.Value, "null");
        Int(Absent.Long, "null");
        Fixed(Absent.Value, 3, 1, "null");
        Fixed(Absent.Long, 6, 3, "null");
    }

    [TestMethod]
    public void Texts_are_escaped_and_in_UTF8()
    {
        Text("a\"b\\c", "\"a\\\"b\\\\c\"");
        Text("a\n\u0001\u007f", "\"a\\u000a\\u0001\\u007f\"");
        Text("\u00B0C \u20AC \uD83D\uDD0B", "\"\u00B0C \u20AC \uD83D\uDD0B\"");
        Text("\uD83D", "\"\uFFFD\"");
        Text(null, "null");
    }

    [TestMethod]
    public void Several_members_are_separated_by_commas()
    {
        var json = new JsonWriter(64);
        json.Begin();
        json.Key("c#_mv|0", 5, 12);
        json.RawNumber(3300);
        json.Text("x", null);
        json.Key("raw");
        json.HexValue(new byte[] { 0x00, 0x4F });
        json.End();
        Check.Equal("{\"c12_mv\":3300,\"x\":null,\"raw\":\"004f\"}", Payload.Of(json));
    }

    [TestMethod]
    public void Long_texts_are_cut_after_200_characters()
    {
        var json = new JsonWriter(512);
        json.Begin();
        json.Text("k", new string('x', 3000));
        json.End();
        Check.Equal("{\"k\":\"" + new string('x', 200) + "\"}", Payload.Of(json));
    }

    [TestMethod]
    public void What_does_not_fit_is_told()
    {
        var json = new JsonWriter(8);
        json.Begin();
        json.Text("key", "long text");
        Check.True(json.IsOverflown);
        json.Clear();
        Check.True(!json.IsOverflown);
        Check.Equal(0, json.Length);
    }

    private static void Fixed(long value, int valueDecimals, int shownDecimals, string expected)
    {
        JsonWriter json = Begin();
        json.Fixed("k", value, valueDecimals, shownDecimals);
        End(json, expected);
    }

    private static void Int(long value, string expected)
    {
        JsonWriter json = Begin();
        json.Int("k", value);
        End(json, expected);
    }

    private static void Text(string? value, string expected)
    {
        JsonWriter json = Begin();
        json.Text("k", value);
        End(json, expected);
    }

    private static JsonWriter Begin()
    {
        var json = new JsonWriter(64);
        json.Begin();
        return json;
    }

    private static void End(JsonWriter json, string expected)
    {
        json.End();
        Check.Equal("{\"k\":" + expected + "}", Payload.Of(json));
    }
}
