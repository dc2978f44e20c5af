using Daly.Protocol.A5;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable.A5;

[TestClass]
public sealed class A5TextSeriesTests
{
    private readonly A5FrameSeries _series = new A5FrameSeries();
    private readonly BmsData _data = new BmsData();

    [TestMethod]
    public void A_version_has_two_frames_of_seven_characters()
    {
        // "DL-BMS-" and "R32-01E"
        Begin(A5DataId.HardwareVersion);
        Add("01 444c2d424d532d");
        Check.True(!Decode());
        Add("02 5233322d303145");
        Check.True(Decode());
        Check.Equal("DL-BMS-R32-01E", _data.Identity.HardwareVersion);
    }

    [TestMethod]
    public void The_battery_code_has_five_frames_and_its_padding_is_taken_off()
    {
        Begin(A5DataId.BatteryCode);
        Add("01 20 41 42 43 44 45 46");
        Add("02 47 48 49 4a 4b 4c 4d");
        Add("03 4e 00 00 00 00 00 00");
        Add("04 00 00 00 00 00 00 00");
        Check.True(!Decode());
        Add("05 20 20 20 20 20 ff ff");
        Check.True(Decode());
        Check.Equal("ABCDEFGHIJKLMN", _data.Identity.BatteryCode);
    }

    [TestMethod]
    public void What_cannot_be_printed_is_a_question_mark()
    {
        Begin(A5DataId.SoftwareVersion);
        Add("01 41 01 7f 80 00 7e 20");
        Add("02 42 00 00 00 00 00 00");
        Check.True(Decode());
        Check.Equal("A???" + "?~ B", _data.Identity.SoftwareVersion);
    }

    [TestMethod]
    public void Only_padding_is_an_empty_text()
    {
        Begin(A5DataId.SoftwareVersion);
        Add("01 20202020202020");
        Add("02 00000000000000");
        Check.True(Decode());
        Check.Equal(string.Empty, _data.Identity.SoftwareVersion);
    }

    [TestMethod]
    public void The_same_text_again_is_the_same_object()
    {
        Begin(A5DataId.SoftwareVersion);
        Add("01 41414141414141");
        Add("02 42000000000000");
        Check.True(Decode());
        object? first = _data.Identity.SoftwareVersion;
        Check.True(Decode());
        Check.True(object.ReferenceEquals(first, _data.Identity.SoftwareVersion));
    }

    [TestMethod]
    public void Another_text_replaces_the_last_one()
    {
        Begin(A5DataId.SoftwareVersion);
        Add("01 41414141414141");
        Add("02 42000000000000");
        Check.True(Decode());
        Add("02 43000000000000");
        Check.True(Decode());
        Check.Equal("AAAAAAAC", _data.Identity.SoftwareVersion);
    }

    [TestMethod]
    public void Without_an_expectation_what_is_contiguous_is_the_text()
    {
        _series.Begin(A5DataId.BatteryCode, 0);
        Check.True(!Decode());
        Add("01 41414141414141");
        Add("02 42000000000000");
        Check.True(Decode());
        Check.Equal("AAAAAAAB", _data.Identity.BatteryCode);
    }

    [TestMethod]
    public void An_id_that_is_no_series_gives_nothing()
    {
        _series.Begin(A5DataId.Pack, 1);
        Add("01 41414141414141");
        Check.True(!Decode());
        Check.Equal(0, A5SeriesDecoder.FramesFor(A5DataId.Pack, 3));
    }

    private void Begin(byte dataId) => _series.Begin(dataId, A5SeriesDecoder.FramesFor(dataId, 0));

    private void Add(string hex) => Check.True(_series.Add(Bytes.Of(hex), 0));

    private bool Decode() => A5SeriesDecoder.TryDecode(_series, _data, 0, out _);
}
