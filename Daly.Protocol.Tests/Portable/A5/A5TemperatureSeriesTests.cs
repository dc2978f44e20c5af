using Daly.Protocol.A5;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable.A5;

[TestClass]
public sealed class A5TemperatureSeriesTests
{
    private readonly A5FrameSeries _series = new A5FrameSeries();
    private readonly BmsData _data = new BmsData();
    private int _implausible;

    [TestMethod]
    public void Seven_sensors_fit_in_a_frame()
    {
        Check.Equal(1, A5SeriesDecoder.FramesFor(A5DataId.Temperatures, 7));
        Check.Equal(2, A5SeriesDecoder.FramesFor(A5DataId.Temperatures, 8));
        Check.Equal(3, A5SeriesDecoder.FramesFor(A5DataId.Temperatures, 21));
        Check.Equal(0, A5SeriesDecoder.FramesFor(A5DataId.Temperatures, 22));
    }

    [TestMethod]
    public void One_sensor_with_residue_in_the_seventh_slot_is_one_sensor()
    {
        Begin(1);
        Add("01 39000000000082");
        Check.True(Decode(1));
        Check.Equal(1, _data.Temperatures.Count);
        Check.Equal(17, _data.Temperatures.Celsius[0]);
    }

    [TestMethod]
    public void A_second_frame_that_nobody_needs_does_no_harm()
    {
        Begin(1);
        Add("01 3d000000000000");
        Add("02 00000000000000");
        Check.True(Decode(1));
        Check.Equal(21, _data.Temperatures.Celsius[0]);
    }

    [TestMethod]
    public void Sensor_8_is_the_first_of_the_second_frame()
    {
        Begin(8);
        Add("01 29 2a 2b 2c 2d 2e 2f");
        Add("02 30 00 00 00 00 00 00");
        Check.True(Decode(8));
        for (int i = 0; i < 8; i++)
        {
            Check.Equal(i + 1, _data.Temperatures.Celsius[i]);
        }
    }

    [TestMethod]
    public void A_missing_sensor_is_absent_and_no_fault_of_the_frame()
    {
        Begin(3);
        Add("01 00 ff 3d 00 00 00 00");
        Check.True(Decode(3));
        Check.Equal(Absent.Value, _data.Temperatures.Celsius[0]);
        Check.Equal(Absent.Value, _data.Temperatures.Celsius[1]);
        Check.Equal(21, _data.Temperatures.Celsius[2]);
        Check.Equal(0, _implausible);
    }

    [TestMethod]
    public void An_impossible_temperature_is_absent_and_counted()
    {
        Begin(2);
        Add("01 a6 a5 00 00 00 00 00");
        Check.True(Decode(2));
        Check.Equal(Absent.Value, _data.Temperatures.Celsius[0]);
        Check.Equal(125, _data.Temperatures.Celsius[1]);
        Check.Equal(1, _implausible);
    }

    [TestMethod]
    public void A_pack_without_sensors_has_none()
    {
        Begin(0);
        Add("01 00000000000000");
        Check.True(Decode(0));
        Check.Equal(0, _data.Temperatures.Count);
    }

    [TestMethod]
    public void With_an_unknown_count_the_last_sensor_ends_the_list()
    {
        Begin(0);
        Add("01 3d ff 3e ff ff ff ff");
        Check.True(Decode(Absent.Value));
        Check.Equal(3, _data.Temperatures.Count);
    }

    [TestMethod]
    public void Without_any_sensor_an_unknown_count_is_none()
    {
        Begin(0);
        Check.True(!Decode(Absent.Value));
        Add("01 ffffffffffffff");
        Check.True(Decode(Absent.Value));
        Check.Equal(0, _data.Temperatures.Count);
    }

    [TestMethod]
    public void Missing_frames_and_impossible_counts_give_nothing()
    {
        Begin(8);
        Add("01 29 2a 2b 2c 2d 2e 2f");
        Check.True(!Decode(8));
        Check.True(!Decode(22));
        Check.True(!Decode(-1));
        Check.Equal(0, _data.Temperatures.Count);
    }

    private void Begin(int sensors) =>
        _series.Begin(A5DataId.Temperatures, A5SeriesDecoder.FramesFor(A5DataId.Temperatures, sensors));

    private void Add(string hex) => Check.True(_series.Add(Bytes.Of(hex), 0));

    private bool Decode(int count) => A5SeriesDecoder.TryDecode(_series, _data, count, out _implausible);
}
