using System;
using System.Collections;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;

namespace Daly.Bridge.Tests.Portable;

[TestClass]
public sealed class SubsystemLoopTests
{
    private readonly BridgeState _state = new BridgeState(new FakeMachine(), new PackState[0], null, 0);
    private readonly CountingSubsystem _input = new CountingSubsystem(10);
    private readonly CountingSubsystem _often = new CountingSubsystem(20);
    private readonly CountingSubsystem _seldom = new CountingSubsystem(500);
    private readonly SubsystemLoop _loop;

    public SubsystemLoopTests() =>
        _loop = new SubsystemLoop(new ArrayList { _input }, new ArrayList { _often, _seldom }, _state);

    [TestMethod]
    public void An_input_is_looked_at_in_every_loop_and_the_rest_when_it_is_due()
    {
        for (long nowMs = 0; nowMs < 1000; nowMs += 5) _loop.Tick(nowMs);
        Check.Equal(200, _input.Turns);
        Check.Equal(50, _often.Turns);
        Check.Equal(2, _seldom.Turns);
    }

    [TestMethod]
    public void The_next_loop_is_due_with_the_first_of_all_and_after_10_ms_at_most()
    {
        _input.PeriodMs = 1000;
        Check.Equal(10, _loop.Tick(0));
        Check.Equal(20, _loop.Tick(10));
        _input.PeriodMs = 3;
        Check.Equal(18, _loop.Tick(15));
    }

    [TestMethod]
    public void An_early_turn_is_one_for_all_and_then_their_own_time_counts_again()
    {
        _loop.Tick(0);
        _state.EarlyTurn.Ask();
        _loop.Tick(1);
        Check.Equal(2, _often.Turns);
        Check.Equal(2, _seldom.Turns);
        _loop.Tick(20);
        Check.Equal(2, _often.Turns);
        _loop.Tick(21);
        Check.Equal(3, _often.Turns);
        Check.Equal(2, _seldom.Turns);
    }

    [TestMethod]
    public void What_is_asked_for_during_a_loop_makes_the_next_one_due_at_once()
    {
        _seldom.Asks = _state.EarlyTurn;
        Check.Equal(0, _loop.Tick(0));
        _seldom.Asks = null;
        Check.Equal(11, _loop.Tick(1));
        Check.Equal(2, _often.Turns);
    }

    [TestMethod]
    public void One_that_fails_pauses_for_a_second_and_the_others_go_on()
    {
        _often.IsThrowing = true;
        for (long nowMs = 0; nowMs < 1000; nowMs += 5) _loop.Tick(nowMs);
        Check.Equal(1, _state.Diagnostics.InternalErrors);
        Check.Equal(2, _seldom.Turns);
        _often.IsThrowing = false;
        _loop.Tick(1000);
        Check.Equal(1, _often.Turns);
    }

    private sealed class CountingSubsystem : ISubsystem
    {
        public CountingSubsystem(int periodMs) => PeriodMs = periodMs;

        public int PeriodMs { get; set; }

        public bool IsThrowing { get; set; }

        public EarlyTurn? Asks { get; set; }

        public int Turns { get; private set; }

        public string Name => "counting";

        public long Tick(long nowMs)
        {
            if (IsThrowing) throw new InvalidOperationException();
            Turns++;
            Asks?.Ask();
            return nowMs + PeriodMs;
        }
    }
}
