using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Wake;
using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Portable.Wake;

[TestClass]
public sealed class WakeControlTests
{
    private readonly FakePin _pin = new FakePin();
    private readonly BridgeState _state;
    private readonly WakeControl _wake;
    private long _nowMs;
    private int _activeMs;

    public WakeControlTests()
    {
        _state = new BridgeState(new FakeMachine(), new PackState[] { ExamplePack.Create(0) }, null, 0);
        _wake = new WakeControl(_pin, _state, 900);
        Enter(LinkState.Online);
    }

    [TestMethod]
    public void The_output_is_inactive_from_the_start() => Check.True(!_pin.IsActive);

    [TestMethod]
    public void A_minute_of_sleep_brings_a_pulse_of_at_most_half_a_second()
    {
        Enter(LinkState.Asleep);
        Run(59_900);
        Check.Equal(0, _pin.Pulses);
        Run(5000);
        Check.Equal(1, _pin.Pulses);
        Check.Equal(500, _activeMs);
    }

    [TestMethod]
    public void Three_tries_and_then_one_an_hour()
    {
        Enter(LinkState.Lost);
        Run(60_000 + 180_000);
        Check.Equal(3, _pin.Pulses);
        Run(3_300_000);
        Check.Equal(3, _pin.Pulses);
        Run(400_000);
        Check.Equal(4, _pin.Pulses);
        Run(3_600_000);
        Check.Equal(5, _pin.Pulses);
        Check.True(HasEvent("the BMS does not answer after 3 wake pulses; from now on hourly"));
    }

    [TestMethod]
    public void An_answer_ends_it_and_starts_the_count_anew()
    {
        Enter(LinkState.Asleep);
        Run(62_000);
        Enter(LinkState.Online);
        Run(60_000);
        Check.Equal(1, _pin.Pulses);
        Check.True(HasEvent("the BMS answers after the wake pulse"));
        Enter(LinkState.Asleep);
        Run(240_000);
        Check.Equal(4, _pin.Pulses);
    }

    [TestMethod]
    public void A_line_that_is_not_open_is_no_sleep()
    {
        Enter(LinkState.Lost);
        _state.Packs[0].Link.Symptom = LinkSymptom.LineClosed;
        Run(600_000);
        Check.Equal(0, _pin.Pulses);
    }

    [TestMethod]
    public void A_BMS_that_is_online_or_starting_is_left_alone()
    {
        Run(600_000);
        Enter(LinkState.Starting);
        Run(600_000);
        Check.Equal(0, _pin.Pulses);
        Check.Equal(0, _state.Events.Total);
    }

    [TestMethod]
    public void A_pulse_on_demand_needs_no_minute_and_never_meets_another_one()
    {
        Enter(LinkState.Asleep);
        Check.True(_wake.Pulse(_nowMs) is null);
        Check.Equal("a wake pulse is under way", _wake.Pulse(_nowMs));
        Run(1000);
        Check.Equal(500, _activeMs);
        Check.Equal("a wake pulse is under way", _wake.Pulse(_nowMs));
    }

    [TestMethod]
    public void A_BMS_that_is_set_to_sleep_is_warned_about_once()
    {
        var check = new SleepTimeCheck(_state);
        check.Tick(0);
        _state.Packs[0].Data.Identity.SleepSeconds = 65535;
        check.Tick(1000);
        Check.Equal(0, _state.Events.Total);
        _state.Packs[0].Data.Identity.SleepSeconds = 3600;
        for (int i = 2; i < 10; i++) check.Tick(i * 1000);
        Check.Equal(1, _state.Events.Total);
        Check.Equal("sleep_time", _state.Events.Get(1).Type);
    }

    private void Enter(LinkState state)
    {
        _state.Packs[0].Link.State = state;
        _state.Packs[0].Link.StateSinceMs = _nowMs;
    }

    private void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 50)
        {
            if (_pin.IsActive) _activeMs += 50;
            _nowMs += 50;
            _wake.Tick(_nowMs);
        }
    }

    private bool HasEvent(string text)
    {
        for (long i = _state.Events.Oldest; i <= _state.Events.Total; i++)
        {
            if (_state.Events.Get(i).Text == text) return true;
        }

        return false;
    }
}
