using System.Linq;
using Daly.Desktop.Terminal;

namespace Daly.Desktop.Tests.Terminal;

[TestClass]
public sealed class MonitorLineTests
{
    [TestMethod]
    [DataRow("""{"sync_blocked_by":"voltage","sync_voltage_v":13.104,"sync_voltage_limit_v":13.800}""", "sync waits: 13.104 of 13.800 V")]
    [DataRow("""{"sync_blocked_by":"current_high","sync_current_a":8.310,"sync_current_limit_a":4.000}""", "sync waits: 8.310 A, at most 4.000")]
    [DataRow("""{"sync_blocked_by":"current_low","sync_current_a":-5.000,"sync_current_limit_a":0.005}""", "sync waits: -5.000 A, more than 0.005")]
    [DataRow("""{"sync_blocked_by":"time","sync_held_s":17,"sync_held_limit_s":180}""", "sync waits: 17 of 180 s")]
    [DataRow("""{"sync_blocked_by":"fet_off"}""", "sync waits: a FET is off")]
    [DataRow("""{"sync_blocked_by":"none","soc_reason":null,"sensor_text":null,"bms_agreement":"agree"}""", "")]
    public void What_a_full_charge_waits_for_is_said_with_numbers(string payload, string line) => Assert.AreEqual(line, Text(payload));

    [TestMethod]
    public void What_is_wrong_comes_before_what_is_only_waited_for()
    {
        const string Payload =
            """{"sensor_text":"no INA226 answers","bms_agreement":"opposite_sign","sync_blocked_by":"no_data","soc_reason":"set by command"}""";

        Assert.AreEqual("no INA226 answers; BMS and shunt see opposite currents; sync waits: no data; set by command", Text(Payload));
    }

    private static string Text(string payload) =>
        string.Concat(MonitorLine.Create(Payload.Parse(payload)).Cut(400).Select(segment => segment.Text));
}
