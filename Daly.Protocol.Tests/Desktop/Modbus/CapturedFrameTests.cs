using System.Linq;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.Tests.Desktop.Modbus;

/// <summary>Every recorded byte sequence against the decoder.</summary>
[TestClass]
public sealed class CapturedFrameTests
{
    [TestMethod]
    [DynamicData(nameof(ModbusCaptures.GoodFrames), typeof(ModbusCaptures))]
    public void A_good_frame_is_found_whole_and_nothing_else(string id)
    {
        CaptureRecord record = ModbusCaptures.Get(id);
        ModbusCollector found = ModbusCollector.Run(ModbusCaptures.AddressesOf(record), record.Bytes);

        CollectionAssert.AreEqual(record.Bytes, found.Frames.Single());
        Assert.HasCount(1, found.Events);

        // A D2 write repeats itself as its own acknowledgement: there alone the direction cannot be seen.
        bool isD2Write = record.Bytes[0] == 0xD2 && record.Bytes[1] == 6;
        ModbusFrameKind kind = found.Kinds.Single();
        Assert.AreEqual(isD2Write ? ModbusFrameKind.WriteReply : kind, kind);
        Assert.IsTrue(isD2Write || record.IsRequest == (kind == ModbusFrameKind.Request), kind.ToString());
    }

    [TestMethod]
    [DynamicData(nameof(ModbusCaptures.Broken), typeof(ModbusCaptures))]
    public void Broken_recordings_give_exactly_the_good_frames_inside(string id)
    {
        CaptureRecord record = ModbusCaptures.Get(id);
        ModbusCollector found = ModbusCollector.Run(ModbusCaptures.AddressesOf(record), record.Bytes);

        Assert.HasCount(record.ValidFramesInside!.Value, found.Frames);
        bool isWrongChecksum = record.ValidFramesInside == 0;
        Assert.AreEqual(isWrongChecksum ? 1 : 0, found.Count(ModbusSkipReason.WrongChecksum));
        int skipped = found.Events.Count - found.Frames.Count;
        Assert.AreEqual(record.Bytes.Length, found.Frames.Sum(frame => frame.Length) + skipped);
    }

    [TestMethod]
    [DynamicData(nameof(ModbusCaptures.Chatter), typeof(ModbusCaptures))]
    public void Chatter_of_the_Bluetooth_module_is_no_frame(string id)
    {
        CaptureRecord record = ModbusCaptures.Get(id);
        ModbusCollector found = ModbusCollector.Run(ModbusCaptures.AddressesOf(record), record.Bytes);

        Assert.IsEmpty(found.Frames);
        Assert.HasCount(record.Bytes.Length, found.Events);
    }

    [TestMethod]
    public void All_recordings_one_after_the_other_lose_nothing()
    {
        byte[] stream = ModbusCaptures.All.Where(record => record.Bytes[0] == 0xD2).SelectMany(record => record.Bytes).ToArray();
        int good = ModbusCaptures.All.Where(record => record.Bytes[0] == 0xD2)
            .Sum(record => record.ValidFramesInside ?? 1);

        Assert.HasCount(good, ModbusCollector.Run(ModbusCaptures.AddressesOf(ModbusCaptures.Get("d2-003")), stream).Frames);
    }
}
