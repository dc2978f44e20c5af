using System;
using System.Linq;
using Daly.Desktop.Run;
using Daly.Desktop.Terminal;

namespace Daly.Desktop.Tests.Terminal;

[TestClass]
public sealed class LiveScreenTests
{
    private static readonly ViewLabels Labels = new("battery", "127.0.0.1:43211", "http://127.0.0.1:39999", ValueSource.Simulated);

    [TestMethod]
    public void All_key_values_are_there_at_80_by_24()
    {
        string screen = Render(Payloads.Whole(), 80, 24);

        string[] expected =
        [
            "battery", "SIMULATED", "127.0.0.1:43211", "http://127.0.0.1:39999", "87.4 %", "synced", "-0.432 A", "13.312 V", "-5.751 W",
            "BMS SOC 87.3 %", "13.3 V", "-1.4 A", "discharging", "charge on", "3334^", "3321v", "balancing", "18 °C", "19 °C",
            "alarms none", "link online", "gap 20 ms", "snapshot 464 ms", "turnaround 23 ms", "BMS switched the discharge FET",
        ];
        foreach (string text in expected) StringAssert.Contains(screen, text);
    }

    [TestMethod]
    public void Sixty_columns_cut_neither_the_link_with_its_token_nor_the_line_to_subscribe()
    {
        const string Link = "http://127.0.0.1:39999/#token=AbCdEfGhIjKlMnOpQrStUv";
        const string Subscription = "mosquitto_sub -h 127.0.0.1 -p 43211 -i me -v -t 'daly/battery/#'";

        string screen = Render(Payloads.Whole(), 60, 24, Labels with { Broker = Subscription, Page = Link });

        StringAssert.Contains(screen, Link);
        StringAssert.Contains(string.Join(' ', screen.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), Subscription);
        StringAssert.Contains(screen, "Ctrl+C ends it.");
    }

    [TestMethod]
    public void What_is_wrong_with_the_broker_is_told_in_red()
    {
        const string Trouble = "The broker 127.0.0.1:1 cannot be reached.";

        StringAssert.Contains(Ansi(Trouble), $"\u001b[1;91m{Trouble}");
        Assert.DoesNotContain("MQTT", Ansi(null));
    }

    [TestMethod]
    public void Nothing_is_grey()
    {
        foreach (string code in new[] { "\u001b[90m", "\u001b[37m", "\u001b[2m" }) Assert.DoesNotContain(code, Ansi("trouble"));
    }

    [TestMethod]
    public void A_real_battery_is_not_called_simulated()
    {
        string screen = Render(Payloads.Whole(), 80, 24, Labels with { Source = ValueSource.Board });

        Assert.IsFalse(screen.Contains("SIMULATED", StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_recording_is_called_one()
    {
        string screen = Render(Payloads.Whole(), 80, 24, Labels with { Source = ValueSource.Recorded });

        StringAssert.Contains(screen, " RECORDED ");
        Assert.IsFalse(screen.Contains("SIMULATED", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Without_data_it_says_that_nothing_was_heard()
    {
        string screen = Render(new FakeTelemetry(), 80, 24);

        StringAssert.Contains(screen, "nothing heard of any pack yet");
        StringAssert.Contains(screen, "SOC -");
    }

    [TestMethod]
    public void Null_is_a_dash_and_never_0()
    {
        string screen = Render(new FakeTelemetry().Publish("1/pack", Payloads.PackOfNulls), 80, 24);

        StringAssert.Contains(screen, "BMS SOC -  -  -  -  state -  cycles -");
        StringAssert.Contains(screen, "FETs charge - discharge -");
        StringAssert.Contains(screen, "alarms -");
        StringAssert.Contains(screen, "link -");
    }

    [TestMethod]
    public void A_lost_link_says_what_to_look_at()
    {
        StringAssert.Contains(Render(Payloads.Whole().Publish("1/link", Payloads.LinkLost), 80, 24), "link lost  nothing arrives: check wiring");
    }

    [TestMethod]
    public void The_worst_alarm_comes_first()
    {
        string screen = Render(Payloads.Whole().Publish("1/alarms", Payloads.Alarms), 80, 24);

        StringAssert.Contains(screen, "alarms short_circuit soc_low_1");
    }

    [TestMethod]
    [DataRow(16)]
    [DataRow(48)]
    public void Every_cell_is_shown_at_80_by_24(int count)
    {
        var telemetry = Payloads.Whole().Publish("1/cells", Payloads.CellsOf(count, 3300));

        string screen = Render(telemetry, 80, 24);

        for (int no = 1; no <= count; no++) StringAssert.Contains(screen, $"{no,2} {3300 + no}");
    }

    [TestMethod]
    [DataRow(1, 4, 80, 24)]
    [DataRow(1, 48, 80, 24)]
    [DataRow(2, 16, 80, 24)]
    [DataRow(4, 48, 80, 24)]
    [DataRow(2, 48, 200, 60)]
    [DataRow(1, 4, 20, 10)]
    [DataRow(1, 4, 8, 3)]
    public void No_line_is_wider_than_the_terminal(int packs, int cells, int width, int height)
    {
        var telemetry = new FakeTelemetry().Publish("shunt", Payloads.Shunt);
        for (int pack = 1; pack <= packs; pack++)
        {
            Payloads.AddPack(telemetry, pack).Publish($"{pack}/cells", Payloads.CellsOf(cells, 3300));
        }

        string[] lines = Render(telemetry, width, height).Split('\n');

        Assert.AreNotEqual(0, lines.Length);
        Assert.IsLessThanOrEqualTo(width, lines.Max(line => line.TrimEnd('\r').Length));
    }

    [TestMethod]
    [DataRow(1, 4)]
    [DataRow(1, 48)]
    [DataRow(2, 16)]
    public void Up_to_two_packs_fit_into_24_lines(int packs, int cells)
    {
        var telemetry = Payloads.Whole();
        for (int pack = 1; pack <= packs; pack++)
        {
            Payloads.AddPack(telemetry, pack).Publish($"{pack}/cells", Payloads.CellsOf(cells, 3300));
        }

        Assert.IsLessThanOrEqualTo(24, Render(telemetry, 80, 24).TrimEnd('\n').Split('\n').Length);
    }

    [TestMethod]
    public void Control_characters_of_a_payload_do_not_reach_the_terminal()
    {
        var telemetry = Payloads.Whole().Publish("events", """{"text":"x\u001b[2Jy\nz"}""");

        string screen = Render(telemetry, 80, 24);

        StringAssert.Contains(screen, "x?[2Jy?z");
        Assert.IsFalse(screen.Contains('\u001b', StringComparison.Ordinal));
    }

    private static string Ansi(string? trouble)
    {
        using var terminal = new RecordingConsole(80, 24, isAnsi: true);
        terminal.Console.Write(new LiveScreen(Labels, isUnicode: true).Create(TelemetryReading.Of(Payloads.Whole()), 80, 24, null, trouble));
        return terminal.Text;
    }

    private static string Render(FakeTelemetry telemetry, int width, int height, ViewLabels? labels = null)
    {
        using var terminal = new RecordingConsole(width, height, isAnsi: false);
        var screen = new LiveScreen(labels ?? Labels, isUnicode: true);
        terminal.Console.Write(screen.Create(TelemetryReading.Of(telemetry), width, height));
        return terminal.Text;
    }
}
