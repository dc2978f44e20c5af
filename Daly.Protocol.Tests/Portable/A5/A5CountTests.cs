using System;
using Daly.Protocol.A5;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable.A5;

/// <summary>How many cells and sensors there are, which decides what of a reply is residue.</summary>
[TestClass]
public sealed class A5CountTests
{
    private readonly A5Dialect _dialect = new A5Dialect(new LinkOptions(), new LinkStatus());
    private readonly BmsData _data = new BmsData();

    [TestMethod]
    public void One_status_is_no_count_and_without_a_count_there_are_no_cells_and_sensors()
    {
        Reply(0x95, "01 0d00 0d01 0d02 02", "02 0d03 0d01 0d02 02");
        Reply(0x96, "01 3d 3e 00 00 00 00 00");
        Reply(0x94, "04 02 00 01 00 0029 00");
        Reply(0x95, "01 0d00 0d01 0d02 02", "02 0d03 0d01 0d02 02");
        Reply(0x96, "01 3d 3e 00 00 00 00 00");
        Check.Equal(Absent.Value, _data.Status.CellCount);
        Check.Equal(Absent.Value, _data.Status.TemperatureSensorCount);
        Check.Equal(0, _data.CellVoltages.Count);
        Check.Equal(0, _data.Temperatures.Count);
        Check.Equal(Absent.Long, _data.UpdatedMs(BmsGroup.CellVoltages));
        Check.Equal(Absent.Long, _data.UpdatedMs(BmsGroup.Temperatures));
    }

    [TestMethod]
    public void Two_that_agree_are_the_count_and_what_lies_beyond_is_residue()
    {
        Reply(0x94, "04 02 00 01 00 0029 00");
        Reply(0x94, "04 02 00 01 00 0029 00");
        Reply(0x95, "01 0d00 0d01 0d02 02", "02 0d03 0d01 0d02 02");
        Check.Equal(4, _data.Status.CellCount);
        Check.Equal(2, _data.Status.TemperatureSensorCount);
        Check.Equal(4, _data.CellVoltages.Count);
    }

    [TestMethod]
    public void A_count_that_differs_once_changes_nothing_and_each_count_stands_for_itself()
    {
        Reply(0x94, "04 02 00 01 00 0029 00");
        Reply(0x94, "04 02 00 01 00 0029 00");
        Reply(0x94, "14 02 00 01 00 0029 00");
        Reply(0x94, "04 03 00 01 00 0029 00");
        Reply(0x94, "15 03 00 01 00 0029 00");
        Check.Equal(4, _data.Status.CellCount);
        Check.Equal(3, _data.Status.TemperatureSensorCount);
    }

    [TestMethod]
    public void The_last_count_holds_until_two_agree_on_another()
    {
        Reply(0x94, "04 02 00 01 00 0029 00");
        Reply(0x94, "04 02 00 01 00 0029 00");
        Reply(0x94, "08 02 00 01 00 0029 00");
        Check.Equal(4, _data.Status.CellCount);
        Reply(0x94, "00 00 00 00 00 0000 00");
        Reply(0x94, "08 02 00 01 00 0029 00");
        Check.Equal(8, _data.Status.CellCount);
        Reply(0x94, "31 02 00 01 00 0029 00");
        Reply(0x94, "31 02 00 01 00 0029 00");
        Check.Equal(8, _data.Status.CellCount);
    }

    private void Reply(byte dataId, params string[] frames)
    {
        _dialect.Begin(dataId, new byte[64]);
        for (int i = 0; i < frames.Length; i++)
        {
            byte[] data = Bytes.Of(frames[i]);
            byte[] frame = new byte[A5Frame.Length];
            frame[0] = 0xA5;
            frame[1] = 1;
            frame[2] = dataId;
            frame[3] = 8;
            Array.Copy(data, 0, frame, 4, data.Length);
            int sum = 0;
            for (int b = 0; b < 12; b++) sum += frame[b];
            frame[12] = (byte)sum;
            _dialect.Receive(frame, 0, frame.Length);
        }

        _dialect.Commit(_data, 1000);
    }
}
