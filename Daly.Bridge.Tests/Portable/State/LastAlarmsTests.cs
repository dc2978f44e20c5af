using Daly.Bridge.Polling;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Portable.State;

/// <summary>The reason of a shutdown, which must outlive the link that told it.</summary>
[TestClass]
public sealed class LastAlarmsTests
{
    private readonly FakeMachine _machine = new FakeMachine();
    private readonly PackState _pack = ExamplePack.Create(0);
    private readonly PackObserver _observer;
    private long _nowMs;

    public LastAlarmsTests()
    {
        _observer = new PackObserver(_pack, new EventLog(_machine), BalanceFormat.Auto);
        Say(0);
    }

    [TestMethod]
    public void A_pack_that_never_complained_has_no_last_alarm()
    {
        Expect("\"last_active\":null,\"last_level\":null,\"last_time\":null}");
    }

    [TestMethod]
    public void A_lost_link_takes_the_alarms_but_not_what_they_last_were()
    {
        Say(0x0C);
        _pack.Link.State = LinkState.Asleep;
        Expect("\"active\":null,\"raw\":null,\"last_active\":\"cell_low_1,cell_low_2\",\"last_level\":2,\"last_time\":1767225600}");
    }

    [TestMethod]
    public void Cleared_alarms_are_still_the_last_ones()
    {
        Say(0x0C);
        Say(0);
        Expect("\"active\":\"\",\"raw\":\"0000000000000000\",\"last_active\":\"cell_low_1,cell_low_2\",\"last_level\":2,\"last_time\":1767225600}");
    }

    [TestMethod]
    public void While_they_fade_the_worst_is_kept()
    {
        Say(0x0C);
        Say(0x04);
        Expect("\"last_active\":\"cell_low_1,cell_low_2\",\"last_level\":2,\"last_time\":1767225600}");
    }

    [TestMethod]
    public void What_joins_them_is_added()
    {
        Say(0x04);
        Say(0x40);
        Expect("\"last_active\":\"cell_low_1,pack_low_1\",\"last_level\":1,\"last_time\":1767225600}");
    }

    [TestMethod]
    public void A_lesser_one_that_joins_does_not_lower_the_level()
    {
        Say(0x0C);
        Say(0x40);
        Expect("\"last_active\":\"cell_low_1,cell_low_2,pack_low_1\",\"last_level\":2,\"last_time\":1767225600}");
    }

    [TestMethod]
    public void After_none_at_all_the_next_ones_take_their_place()
    {
        Say(0x0C);
        Say(0);
        Say(0x01);
        Expect("\"last_active\":\"cell_high_1\",\"last_level\":1,\"last_time\":1767225600}");
    }

    [TestMethod]
    public void What_was_stored_is_what_goes_on()
    {
        _pack.LastAlarms.Load(0x0C, 2, 1_700_000_000, false);
        Say(0x04);
        Expect("\"last_active\":\"cell_low_1,cell_low_2\",\"last_level\":2,\"last_time\":1700000000}");
    }

    private void Say(byte first)
    {
        _nowMs += 500;
        _pack.Data.Alarms.Raw[0] = first;
        _pack.Data.MarkUpdated(BmsGroup.Alarms, _nowMs);
        _observer.Observe(null, _nowMs);
    }

    private void Expect(string end)
    {
        var state = new BridgeState(_machine, new PackState[] { _pack }, null, 0);
        string payload = Payload.Of(new AlarmsTopic(state, _pack), _nowMs);
        Check.Equal(end, payload.Substring(payload.Length - end.Length));
    }
}
