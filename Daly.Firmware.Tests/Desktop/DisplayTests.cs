using System;
using System.Linq;
using Daly.Firmware.Tests.Support;

namespace Daly.Firmware.Tests.Desktop;

/// <summary>Program.Main and its picture.</summary>
[TestClass]
public sealed class DisplayTests
{
    private const int ButtonPin = 27;

    [TestMethod]
    public void It_shows_a_picture_and_the_button_turns_the_page()
    {
        using Bench bench = new Bench().With().Start().AwaitMeasuring();
        Eventually.True(() => Lit(bench) > 100, "a picture is shown");
        byte[] first = bench.Hardware.Picture();
        bench.World.Pins.Press(ButtonPin, true);
        Eventually.True(() => Differing(first, bench.Hardware.Picture()) > 100, "another page is shown");
        bench.World.Pins.Press(ButtonPin, false);
        Assert.AreEqual(0, bench.Hardware.Display.UnknownCommands);
    }

    [TestMethod]
    public void A_display_of_32_rows_is_driven_as_one()
    {
        using Bench bench = new Bench(hasBroker: false).With("display.seconds = 0", 1);
        string path = bench.File("daly.conf");
        System.IO.File.WriteAllText(path, System.IO.File.ReadAllText(path).Replace("128x64", "128x32", StringComparison.Ordinal));
        bench.Start();
        Eventually.True(() => Lit(bench) > 50, "a picture is shown");
        Assert.AreEqual(32, bench.Hardware.Display.Height);
    }

    [TestMethod]
    public void After_its_time_the_display_goes_dark_and_the_button_wakes_it()
    {
        using Bench bench = new Bench(hasBroker: false).With("display.seconds = 2");
        bench.Start();
        Eventually.True(() => Lit(bench) > 100, "a picture is shown");
        Eventually.True(() => Lit(bench) == 0, "it is dark");
        bench.World.Pins.Press(ButtonPin, true);
        Eventually.True(() => Lit(bench) > 100, "it is awake");
    }

    private static int Lit(Bench bench) => bench.Hardware.Picture().Sum(value => System.Numerics.BitOperations.PopCount(value));

    private static int Differing(byte[] a, byte[] b) => a.Zip(b).Sum(pair => System.Numerics.BitOperations.PopCount((uint)(pair.First ^ pair.Second)));
}
