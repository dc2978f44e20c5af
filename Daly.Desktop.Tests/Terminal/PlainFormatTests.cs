using System.Globalization;
using Daly.Desktop.Terminal;

namespace Daly.Desktop.Tests.Terminal;

[TestClass]
public sealed class PlainFormatTests
{
    [TestMethod]
    public void The_line_has_the_values_as_published_in_the_documented_order()
    {
        string line = PlainFormat.Values(TelemetryReading.Of(Payloads.Whole()));

        Assert.AreEqual(
            "values time=1767225600 shunt.soc_pct=87.4 shunt.soc_quality=synced shunt.current_a=-0.432 shunt.voltage_v=13.312 " +
            "shunt.power_w=-5.751 " +
            "shunt.remaining_ah=87.40 shunt.consumed_ah=12.60 shunt.capacity_ah=100.0 shunt.since_full_h=5.2 shunt.time_to_go_s=728000 " +
            "shunt.time_to_full_s=- shunt.charged_ah_total=1204.11 shunt.discharged_ah_total=1216.02 shunt.charged_wh_total=16320 " +
            "shunt.discharged_wh_total=15910 1.link=online 1.state=discharging 1.soc_pct=87.3 1.voltage_v=13.3 1.current_a=-1.4 " +
            "1.power_w=-18.6 1.charge_fet=1 1.discharge_fet=1 1.cell_min_mv=3321 1.cell_max_mv=3334 1.temp_max_c=19 1.alarms=none " +
            "1.remaining_ah=34.920 1.cell_delta_mv=13 1.temp_min_c=18 1.cycles=41",
            line);
    }

    [TestMethod]
    public void Without_data_every_value_is_a_dash_and_no_pack_is_made_up()
    {
        string line = PlainFormat.Values(TelemetryReading.Of(new FakeTelemetry()));

        Assert.AreEqual(
            "values time=- shunt.soc_pct=- shunt.soc_quality=- shunt.current_a=- shunt.voltage_v=- shunt.power_w=- " +
            "shunt.remaining_ah=- shunt.consumed_ah=- shunt.capacity_ah=- shunt.since_full_h=- shunt.time_to_go_s=- shunt.time_to_full_s=- " +
            "shunt.charged_ah_total=- shunt.discharged_ah_total=- shunt.charged_wh_total=- shunt.discharged_wh_total=-",
            line);
    }

    [TestMethod]
    public void Null_is_a_dash_and_never_0()
    {
        var telemetry = new FakeTelemetry().Publish("2/pack", Payloads.PackOfNulls).Publish("2/link", Payloads.LinkLost);

        string line = PlainFormat.Values(TelemetryReading.Of(telemetry));

        StringAssert.EndsWith(
            line,
            "2.link=lost 2.state=- 2.soc_pct=- 2.voltage_v=- 2.current_a=- 2.power_w=- 2.charge_fet=- 2.discharge_fet=- " +
            "2.cell_min_mv=- 2.cell_max_mv=- 2.temp_max_c=- 2.alarms=- " +
            "2.remaining_ah=- 2.cell_delta_mv=- 2.temp_min_c=- 2.cycles=-");
    }

    [TestMethod]
    public void Packs_come_in_the_order_of_their_numbers()
    {
        var telemetry = Payloads.AddPack(Payloads.AddPack(new FakeTelemetry(), 10), 2);

        string line = PlainFormat.Values(TelemetryReading.Of(telemetry));

        Assert.IsLessThan(line.IndexOf("10.link=", System.StringComparison.Ordinal), line.IndexOf("2.link=", System.StringComparison.Ordinal));
    }

    [TestMethod]
    public void Numbers_have_a_decimal_point_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            StringAssert.Contains(PlainFormat.Values(TelemetryReading.Of(Payloads.Whole())), "shunt.current_a=-0.432 ");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    public void Active_alarms_are_a_comma_list()
    {
        var telemetry = Payloads.Whole().Publish("1/alarms", Payloads.Alarms);

        StringAssert.Contains(PlainFormat.Values(TelemetryReading.Of(telemetry)), " 1.alarms=soc_low_1,short_circuit ");
    }

    [TestMethod]
    public void An_event_ends_with_its_text()
    {
        Assert.AreEqual(
            "event time=1767225600 severity=warning type=override pack=1 text=BMS switched the discharge FET on again",
            PlainFormat.Event(Payload.Parse(Payloads.OverrideEvent)));
    }

    [TestMethod]
    public void A_line_break_or_escape_in_a_text_cannot_make_a_second_line()
    {
        string line = PlainFormat.Event(Payload.Parse("""{"text":"a\nvalues time=1\u001b[2J","severity":"in fo"}"""));

        Assert.AreEqual("event time=- severity=in_fo type=- pack=- text=a?values time=1?[2J", line);
    }

    [TestMethod]
    [DataRow("online")]
    [DataRow("")]
    [DataRow("{\"soc_pct\":")]
    [DataRow("[1,2]")]
    public void What_is_no_JSON_object_has_no_values(string payload)
    {
        Assert.IsNull(Payload.Parse(payload)["soc_pct"]);
    }

    [TestMethod]
    public void The_help_names_every_value_of_the_line()
    {
        string line = PlainFormat.Values(TelemetryReading.Of(Payloads.Whole()));
        foreach (string pair in line.Split(' ')) StringAssert.Contains(PlainFormat.Help, pair.Split('=')[0]);
    }
}
