using System.Linq;
using System.Text;

namespace Daly.Simulator.Tests.Bms;

[TestClass]
public sealed class ParameterReplyTests
{
    private readonly TestHost _host = new(TestSimulation.Old4s());

    [TestMethod]
    [DataRow((byte)0x50, "000186a000000c80")]
    [DataRow((byte)0x51, "0104000001000000")]
    [DataRow((byte)0x52, "000000f0000000c8")]
    [DataRow((byte)0x59, "0e420ea60af009c4")]
    [DataRow((byte)0x5A, "0090009400720068")]
    [DataRow((byte)0x5B, "7148708079e07b0c")]
    [DataRow((byte)0x5C, "5f692a23646e1914")]
    [DataRow((byte)0x5D, "03e903ea00640032")]
    [DataRow((byte)0x5E, "01f403200a0f0000")]
    [DataRow((byte)0x5F, "0d48001400000000")]
    [DataRow((byte)0x60, "03e8014d00000000")]
    [DataRow((byte)0xD8, "0000000000000000")]
    public void Settings_are_laid_out_as_documented(byte id, string data) => Check.Equal(data, _host.Data(id).Single());

    [TestMethod]
    public void Details_are_mode_type_production_date_and_sleep_time() =>
        Check.Equal("010016080affff00", _host.Data(0x53).Single());

    [TestMethod]
    public void The_firmware_index_is_eight_characters_without_frame_number() =>
        Check.Equal("20220810", Text(_host.Data(0x54).Single()));

    [TestMethod]
    public void The_battery_code_comes_in_five_numbered_frames()
    {
        var frames = _host.Data(0x57);
        Check.Equal("01 02 03 04 05", string.Join(' ', frames.Select(frame => frame[..2])));
        Check.Equal("SIMULATED-BATTERY-0001".PadRight(35), string.Concat(frames.Select(frame => Text(frame[2..]))));
    }

    [TestMethod]
    public void The_hardware_version_has_the_bytes_of_a_real_board()
    {
        var frames = _host.Data(0x63);
        Check.Equal("01" + "444c2d424d532d", frames[0]);
        Check.Equal("02" + "5233322d303145", frames[1]);
    }

    [TestMethod]
    public void Unknown_ids_are_silent()
    {
        Check.Equal(0, _host.Ask(0x55).Length);
        Check.Equal(0, _host.Ask(0x64).Length);
        Check.Equal(0, _host.Ask(0x11).Length);
    }

    private static string Text(string hex) => Encoding.ASCII.GetString(System.Convert.FromHexString(hex));
}
