using System.Linq;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

/// <summary>The live view in a terminal.</summary>
[TestClass]
public sealed class LiveTerminalTests
{
    [TestMethod]
    public void It_shows_where_to_look_tells_of_the_broker_and_says_both_again_at_the_end()
    {
        using var window = new TerminalWindow(60, 24, "demo --broker 127.0.0.1:1");

        window.Expect(" page   http://127.0.0.1:");
        window.Expect("The broker 127.0.0.1:1 cannot be reached");
        window.Expect("-t 'daly/demo/#'");
        window.Expect("Ctrl+C ends it.");
        window.Expect("the INA226 measures");
        window.Press("C-c");

        window.Expect("exit code 0");
        string[] end = [.. window.Screen.Split('\n').SkipWhile(line => line != "It has ended; while it ran:")];
        Assert.StartsWith("  page:   http://127.0.0.1:", end[1], window.Screen);
        Assert.StartsWith("  broker: mosquitto_sub -h 127.0.0.1 -p 1 ", end[2], window.Screen);
        Assert.DoesNotContain("^C", window.Screen);
        Assert.AreEqual("1", window.CursorFlag);
    }

    [TestMethod]
    public void The_demo_begins_in_standby_which_the_BMS_does_not_see_and_has_a_bank_and_commands_where_wanted()
    {
        using var window = new TerminalWindow(80, 24, "demo --board 1 --board 2 --control --broker 127.0.0.1:1");

        window.Expect("-0.900 A");
        window.Expect("bank of 2: BMS SOC 60.");
        window.Expect("0.0 A  0.0 W  state idle");
        window.Expect("─pack 2─");
        window.Expect("/#token=");
    }

    [TestMethod]
    public void A_terminal_that_knows_only_lines_gets_plain_lines()
    {
        using var window = new TerminalWindow(80, 24, "demo --broker 127.0.0.1:1 --page off", "TERM=dumb");

        window.Expect("values time=");
        Assert.DoesNotContain("─", window.Screen);
    }
}
