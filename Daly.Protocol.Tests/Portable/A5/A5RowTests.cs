using Daly.Protocol.A5;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable.A5;

/// <summary>Decoder, plausibility and plan know the same ids.</summary>
[TestClass]
public sealed class A5RowTests
{
    private static readonly PollPlan Plan = new A5Dialect(new LinkOptions(), new LinkStatus()).Plan;

    [TestMethod]
    public void Every_id_that_is_known_is_in_one_place_of_the_plan_and_no_other_id_is()
    {
        int known = 0;
        for (int id = 0; id < 256; id++)
        {
            int places = Times(Plan.Fast, id) + Times(Plan.Slow, id) + Times(Plan.Rare, id) + Times(Plan.Spares, id);
            Check.Equal(A5ReadId.IsKnown((byte)id) ? 1 : 0, places);
            known += places;
        }

        Check.Equal(27, known);
        Check.Equal(Plan.Rare.Length, Plan.RarePeriodSeconds.Length);
    }

    [TestMethod]
    public void The_fast_lane_begins_with_what_every_board_answers()
    {
        Check.Equal("90 93 98 ", Text(Plan.Fast));
        Check.Equal("94 95 96 97 ", Text(Plan.Slow));
        Check.Equal(0x91, Plan.Spares[1]);
        Check.Equal(0x92, Plan.Spares[2]);
    }

    [TestMethod]
    public void What_the_board_is_comes_before_its_texts_and_limits()
    {
        Check.Equal("50 53 62 63 57 54 51 52 59 5A 5B 5C 5D 5E 5F 60 61 9A ", Text(Plan.Rare));
        int[] seconds =
        {
            86400, 3600, 86400, 86400, 86400, 86400, 86400, 3600, 3600, 3600, 3600, 3600, 3600, 3600, 3600, 3600, 3600, 60,
        };
        for (int i = 0; i < seconds.Length; i++) Check.Equal(seconds[i], Plan.RarePeriodSeconds[i]);
    }

    [TestMethod]
    public void Every_id_is_decoded_and_marks_something_as_new()
    {
        var transmit = new byte[BmsBus.MaxTransmit];
        for (int id = 0; id < 256; id++)
        {
            if (!A5ReadId.IsKnown((byte)id) || A5ReadId.IsSeries((byte)id)) continue;
            var data = new BmsData();
            var dialect = new A5Dialect(new LinkOptions(), new LinkStatus());
            Commit(dialect, A5DataId.Pack, new byte[] { 0, 133, 0, 0, 0x75, 0x30, 1, 0xF4 }, data, transmit);
            var bytes = new byte[] { 0, 1, 1, 0, 1, 1, 0, 1 };
            Commit(dialect, id, id == A5DataId.Pack ? new byte[] { 0, 133, 0, 0, 0x75, 0x30, 1, 0xF4 } : bytes, data, transmit);
            Check.True(IsAnyNew(data));
        }
    }

    private static void Commit(A5Dialect dialect, int id, byte[] bytes, BmsData data, byte[] transmit)
    {
        dialect.Begin(id, transmit);
        var frame = new byte[A5Frame.Length] { 0xA5, 1, (byte)id, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
        int sum = 0;
        for (int i = 0; i < 8; i++) frame[4 + i] = bytes[i];
        for (int i = 0; i < 12; i++) sum += frame[i];
        frame[12] = (byte)sum;
        dialect.Receive(frame, 0, frame.Length);
        dialect.Commit(data, id);
    }

    private static bool IsAnyNew(BmsData data)
    {
        for (int group = 0; group <= (int)BmsGroup.Clock; group++)
        {
            if (data.UpdatedMs((BmsGroup)group) != Absent.Long) return true;
        }

        return false;
    }

    private static int Times(int[] ids, int id)
    {
        int times = 0;
        for (int i = 0; i < ids.Length; i++) times += ids[i] == id ? 1 : 0;
        return times;
    }

    private static string Text(int[] ids)
    {
        string text = string.Empty;
        for (int i = 0; i < ids.Length; i++) text += ids[i].ToString("X2") + " ";
        return text;
    }
}
