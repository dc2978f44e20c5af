using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Daly.Protocol.A5;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Desktop.A5;

/// <summary>Single replies as real boards sent them.</summary>
[TestClass]
public sealed class CapturedReplyTests
{
    [TestMethod]
    public void Every_live_reading_that_is_decoded_was_recorded_but_for_two()
    {
        IEnumerable<int> decoded = Enumerable.Range(A5DataId.Pack, 256 - A5DataId.Pack).Where(id => A5ReadId.IsSeries((byte)id) || IsDecoded((byte)id));
        IEnumerable<int> recorded = A5Captures.Replies().Select(row => (int)A5Captures.Get((string)row[0]).Bytes[A5Frame.DataIdOffset]);
        CollectionAssert.AreEqual(new int[] { A5DataId.Balance, A5DataId.BalanceCurrent }, decoded.Except(recorded).ToArray());
    }

    [TestMethod]
    [DynamicData(nameof(A5Captures.GoodFrames), typeof(A5Captures))]
    public void A_good_frame_is_found_whole_and_nothing_else(string id)
    {
        CaptureRecord record = A5Captures.Get(id);
        FrameCollector found = FrameCollector.Run(record.Bytes);

        CollectionAssert.AreEqual(record.Bytes, found.Frames.Single());
        Assert.AreEqual((0, record.IsRequest ? "Echo" : "Frame"), found.Events.Single());
    }

    [TestMethod]
    [DynamicData(nameof(A5Captures.Replies), typeof(A5Captures))]
    public void Every_expected_field_comes_out(string id)
    {
        CaptureRecord record = A5Captures.Get(id);
        Dictionary<string, string> actual = ExpectedFields.Of(record.Bytes);
        foreach (JsonProperty expected in record.Expected!.Value.EnumerateObject())
        {
            Assert.AreEqual(Interpret(expected), actual[expected.Name], $"{id} {expected.Name}");
        }

        Assert.HasCount(record.Expected!.Value.EnumerateObject().Count(), actual);
    }

    [TestMethod]
    [DynamicData(nameof(A5Captures.Replies), typeof(A5Captures))]
    public void What_the_source_says_is_what_comes_out(string id)
    {
        CaptureRecord record = A5Captures.Get(id);
        Dictionary<string, string> actual = ExpectedFields.Of(record.Bytes);
        foreach (JsonProperty said in record.Decoded.EnumerateObject())
        {
            (string name, string value) = Translate(said);
            Assert.AreEqual(value, actual[name], $"{id} {said.Name}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(A5Captures.Replies), typeof(A5Captures))]
    public void Only_the_open_inputs_on_a_bench_are_implausible(string id)
    {
        byte[] frame = A5Captures.Get(id).Bytes;
        ImplausibleReason expected = id == "a5-107" ? ImplausibleReason.CellOutOfRange : ImplausibleReason.None;
        Assert.AreEqual(expected, A5Plausibility.Check(frame[2], frame, A5Frame.DataOffset));
    }

    [TestMethod]
    [DynamicData(nameof(A5Captures.Payloads), typeof(A5Captures))]
    public void Payloads_without_a_frame_decode_to_their_bytes(string id)
    {
        CaptureRecord record = A5Captures.Get(id);
        byte[] data = record.Bytes;
        BmsData bms = new BmsData();
        if (record.Decoded.TryGetProperty("on", out JsonElement on))
        {
            byte[] written = new byte[A5Frame.Length];
            A5Encoder.WriteSetFet(written, 0, 0x40, A5DataId.SetDischargeFet, on.GetBoolean());
            Assert.AreEqual(written[A5Frame.DataOffset], data[0], "what is written comes back");
        }
        else if (record.Note.Contains("0x93", StringComparison.Ordinal))
        {
            Assert.IsTrue(A5MessageDecoder.TryDecode(A5DataId.Fets, data, 0, bms));
            Assert.AreEqual(ChargeState.Charging, bms.Fets.State);
            Assert.AreEqual(data[3], bms.Fets.Heartbeat);
            Assert.AreEqual(Convert.ToInt64(record.Hex[8..], 16), bms.Fets.RemainingMilliAmpHours);
        }
        else
        {
            Assert.IsTrue(A5MessageDecoder.TryDecode(A5DataId.Status, data, 0, bms));
            Assert.AreEqual(8, bms.Status.ToldCellCount);
            Assert.AreEqual(0x35, bms.Status.Cycles);
        }
    }

    [TestMethod]
    public void What_is_read_as_heartbeat_differs_in_each_of_eight_readings()
    {
        int[] heartbeats = [.. Enumerable.Range(171, 8).Select(number => Heartbeat(A5Captures.Get($"a5-{number}").Bytes))];
        CollectionAssert.AllItemsAreUnique(heartbeats);
        Assert.DoesNotContain(Absent.Value, heartbeats);
    }

    private static bool IsDecoded(byte id) => A5MessageDecoder.TryDecode(id, new byte[8], 0, new BmsData());

    private static int Heartbeat(byte[] data)
    {
        BmsData bms = new BmsData();
        Assert.IsTrue(A5MessageDecoder.TryDecode(A5DataId.Fets, data, 0, bms));
        return bms.Fets.Heartbeat;
    }

    // The capture file holds raw values. Where a raw value says "no sensor" or "open input" the message has none: raw
    // temperature 0 (which would be −40 °C) and cells at 0 or from 5000 mV.
    private static string Interpret(JsonProperty expected) => expected.Name switch
    {
        "cellMilliVolts" => List(expected.Value, value => value is > 0 and < 5000 ? value : null),
        "temperatureRaw" => List(expected.Value, value => value is > 0 and < 255 ? value - 40 : null),
        "maxTemperatureCelsius" or "minTemperatureCelsius" when expected.Value.GetInt32() == -40 => "absent",
        "alarmBits" => List(expected.Value, value => value),
        _ => expected.Value.GetInt64().ToString(CultureInfo.InvariantCulture),
    };

    private static (string Name, string Value) Translate(JsonProperty said) => said.Name switch
    {
        "voltage" => ("packDeciVolts", Tenths(said.Value)),
        "current" => ("currentRawMinus30000DeciAmps", Tenths(said.Value)),
        "soc" => ("socPermille", Tenths(said.Value)),
        "state" => ("state", said.Value.GetString() == "discharge" ? "2" : "?"),
        "chg_mos" => ("chargeMosfet", said.Value.GetBoolean() ? "1" : "0"),
        "dsg_mos" => ("dischargeMosfet", said.Value.GetBoolean() ? "1" : "0"),
        "heartbeat" => ("heartbeat", said.Value.GetRawText()),
        "remaining_mAh" => ("remainingMilliAmpHours", said.Value.GetRawText()),
        "cells_mV" => ("cellMilliVolts", List(said.Value, value => value)),
        _ => throw new ArgumentException(said.Name),
    };

    private static string Tenths(JsonElement value) =>
        decimal.ToInt32(value.GetDecimal() * 10).ToString(CultureInfo.InvariantCulture);

    private static string List(JsonElement values, Func<int, int?> value) => string.Join(
        ",",
        values.EnumerateArray().Select(element => value(element.GetInt32())?.ToString(CultureInfo.InvariantCulture) ?? "absent"));
}
