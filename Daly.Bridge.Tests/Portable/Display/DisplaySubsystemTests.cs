using Daly.Bridge.Display;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;

namespace Daly.Bridge.Tests.Portable.Display;

[TestClass]
public sealed class DisplaySubsystemTests
{
    private readonly FakeDisplay _display = new FakeDisplay(32);
    private readonly BridgeState _state = Scene.Shunt();
    private long _nowMs;

    [TestMethod]
    public void The_first_picture_comes_at_once_and_is_the_first_page()
    {
        Run(Create(60_000), 10);
        Check.Equal(1, _display.Taken);
        Check.Equal(Picture.Of(new SocPage(), _state, 32, 0), Shown());
    }

    [TestMethod]
    public void What_has_not_changed_is_not_sent_again()
    {
        Run(Create(60_000), 4900);
        Check.Equal(1, _display.Taken);
    }

    [TestMethod]
    public void A_changed_value_is_shown_within_half_a_second()
    {
        DisplaySubsystem subsystem = Create(60_000);
        Run(subsystem, 1000);
        _state.Shunt!.SocPermille = 873;
        Run(subsystem, 500);
        Check.Equal(2, _display.Taken);
        Check.Equal(Picture.Of(new SocPage(), _state, 32, _nowMs), Shown());
    }

    [TestMethod]
    public void A_value_that_changes_all_the_time_is_sent_at_most_four_times_a_second()
    {
        DisplaySubsystem subsystem = Create(60_000);
        for (int i = 0; i < 400; i++)
        {
            _state.Shunt!.MicroVolts += 10_000;
            Run(subsystem, 10);
        }

        Check.True(_display.Taken >= 8);
        Check.True(_display.Taken <= 16);
    }

    [TestMethod]
    public void A_busy_display_gets_the_newest_picture_later()
    {
        DisplaySubsystem subsystem = Create(60_000);
        _display.IsBusy = true;
        Run(subsystem, 1000);
        Check.Equal(0, _display.Taken);
        _state.Shunt!.SocPermille = 500;
        _display.IsBusy = false;
        Run(subsystem, 500);
        Check.Equal(1, _display.Taken);
        Check.Equal(Picture.Of(new SocPage(), _state, 32, _nowMs), Shown());
    }

    [TestMethod]
    public void A_display_that_works_again_gets_the_picture_again()
    {
        DisplaySubsystem subsystem = Create(60_000);
        Run(subsystem, 100);
        _display.IsWorking = false;
        Run(subsystem, 1000);
        int taken = _display.Taken;
        _display.IsWorking = true;
        Run(subsystem, 500);
        Check.Equal(taken + 1, _display.Taken);
    }

    [TestMethod]
    public void Going_dark_is_one_dark_picture_and_a_press_brings_the_page_back()
    {
        DisplaySubsystem subsystem = Create(2000);
        Run(subsystem, 3000);
        Check.True(_display.IsDark());
        int taken = _display.Taken;
        Run(subsystem, 20_000);
        Check.Equal(taken, _display.Taken);

        subsystem.OnButton(_nowMs);
        Run(subsystem, 20);
        Check.Equal(Picture.Of(new SocPage(), _state, 32, _nowMs), Shown());
    }

    private DisplaySubsystem Create(int darkAfterMs) => new DisplaySubsystem(_display, _state, darkAfterMs);

    private string Shown() => Picture.Of(_display.Frame, _display.Width, _display.Height);

    private void Run(DisplaySubsystem subsystem, long durationMs)
    {
        for (long endMs = _nowMs + durationMs; _nowMs < endMs; _nowMs++) subsystem.Tick(_nowMs);
    }
}
