using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;
using Daly.Protocol;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Portable.Topics;

[TestClass]
public sealed class StaleTests
{
    [TestMethod]
    public void A_stale_pack_keeps_its_keys_and_loses_its_values()
    {
        PackState pack = ExamplePack.Create(0);
        ITopic[] topics = Topics(pack);
        for (int i = 0; i < topics.Length; i++)
        {
            string fresh = Payload.Of(topics[i], ExamplePack.StaleMs);
            string stale = Payload.Of(topics[i], ExamplePack.StaleMs + 1);
            Check.Equal(Payload.Keys(fresh), Payload.Keys(stale));
            Check.True(fresh.IndexOf("\"age_ms\":30000") > 0);
            Check.Equal(WithoutTime(Payload.Keys(fresh)), NullKeys(stale));
        }
    }

    [TestMethod]
    public void A_pack_never_heard_of_has_only_nulls()
    {
        PackState pack = ExamplePack.Empty();
        ITopic[] topics = Topics(pack);
        for (int i = 0; i < topics.Length; i++)
        {
            string payload = Payload.Of(topics[i], 0);
            Check.Equal(WithoutTime(Payload.Keys(payload)), NullKeys(payload));
        }
    }

    [TestMethod]
    public void One_stale_group_takes_only_its_own_values_and_no_part_in_the_age()
    {
        PackState pack = ExamplePack.Create(0);
        for (int i = 0; i <= (int)BmsGroup.Clock; i++)
        {
            if (i != (int)BmsGroup.Status) pack.Data.MarkUpdated((BmsGroup)i, 40_000);
        }

        string payload = Payload.Of(new PackTopic(State(pack), pack), 40_100);
        Check.True(payload.IndexOf("\"age_ms\":100,") > 0);
        Check.True(payload.IndexOf("\"cycles\":null") > 0);
        Check.True(payload.IndexOf("\"load_present\":null") > 0);
        Check.True(payload.IndexOf("\"voltage_v\":13.3") > 0);
    }

    [TestMethod]
    public void Without_0x91_the_extremes_come_from_the_cells()
    {
        PackState pack = ExamplePack.Create(0);
        pack.Data.MarkUpdated(BmsGroup.CellExtremes, Absent.Long);
        pack.Data.MarkUpdated(BmsGroup.CellVoltages, -500);
        string payload = Payload.Of(new PackTopic(State(pack), pack), 180);
        Check.True(payload.IndexOf("\"age_ms\":680,") > 0);
        Check.True(payload.IndexOf("\"cell_min_mv\":3321,\"cell_min_no\":3,\"cell_max_mv\":3334,\"cell_max_no\":1,\"cell_delta_mv\":13") > 0);
    }

    [TestMethod]
    public void A_current_of_unknown_sign_is_null_and_so_is_its_power()
    {
        PackState pack = ExamplePack.Create(0);
        pack.Sign.Override = CurrentSignKind.Unknown;
        string payload = Payload.Of(new PackTopic(State(pack), pack), 0);
        Check.True(payload.IndexOf("\"current_a\":null,\"power_w\":null") > 0);
        Check.True(payload.IndexOf("\"voltage_v\":13.3") > 0);
    }

    [TestMethod]
    public void A_cell_that_was_not_read_is_null_and_not_part_of_the_average()
    {
        PackState pack = ExamplePack.Create(0);
        pack.Data.CellVoltages.CellMilliVolts[2] = Absent.Value;
        string payload = Payload.Of(new CellsTopic(State(pack), pack), 0);
        Check.True(payload.IndexOf("\"c3_mv\":null,\"c4_mv\":3329,\"avg_mv\":3331,\"delta_mv\":5") > 0);
    }

    [TestMethod]
    public void Before_the_clock_is_set_the_time_is_null()
    {
        PackState pack = ExamplePack.Create(0);
        var state = new BridgeState(new FakeMachine { IsSet = false }, new PackState[] { pack }, null, 0);
        Check.True(Payload.Of(new CellsTopic(state, pack), 0).IndexOf("{\"time\":null,") == 0);
    }

    [TestMethod]
    public void The_link_topic_says_what_is_going_on()
    {
        PackState pack = ExamplePack.Empty();
        pack.Link.State = LinkState.Lost;
        pack.Link.Symptom = LinkSymptom.Garbage;
        pack.Link.LastReplyMs = 1000;
        Check.Equal(
            "{\"time\":1767225600,\"age_ms\":4000,\"state\":\"lost\",\"symptom\":\"garbage\",\"text\":\"bytes arrive but no valid frame: "
            + "another dialect, another speed or noise\",\"dialect\":\"a5\",\"board\":1,\"detection\":null}",
            Payload.Of(new LinkTopic(State(pack), pack), 5000));
    }

    [TestMethod]
    public void Forty_eight_cells_and_all_alarms_fit_into_the_buffer()
    {
        PackState pack = ExamplePack.Create(0);
        pack.Data.Status.CellCount = 48;
        pack.Data.CellVoltages.Count = 48;
        for (int i = 0; i < 48; i++) pack.Data.CellVoltages.CellMilliVolts[i] = 3300 + i;
        for (int i = 0; i < 8; i++) pack.Data.Alarms.Raw[i] = 0xFF;
        pack.Data.Balance.CellMask = 0xFFFFFFFFFFFF;
        pack.Alarms.Evaluate(pack.Data.Alarms.Raw);
        Check.True(Payload.Of(new CellsTopic(State(pack), pack), 0).IndexOf("\"c48_mv\":3347") > 0);
        Check.True(Payload.Of(new AlarmsTopic(State(pack), pack), 0).IndexOf("ffffffffffffffff") > 0);
    }

    private static ITopic[] Topics(PackState pack) => new ITopic[]
    {
        new PackTopic(State(pack), pack), new CellsTopic(State(pack), pack),
        new TemperaturesTopic(State(pack), pack), new AlarmsTopic(State(pack), pack),
    };

    private static BridgeState State(PackState pack) =>
        new BridgeState(new FakeMachine(), new PackState[] { pack }, null, 0);

    private static string WithoutTime(string keys) => keys.Substring("time ".Length);

    private static string NullKeys(string payload)
    {
        string keys = string.Empty;
        string[] members = payload.Trim('{', '}').Split(',');
        for (int i = 0; i < members.Length; i++)
        {
            if (members[i].EndsWith(":null")) keys += members[i].Substring(1, members[i].Length - 7) + " ";
        }

        return keys;
    }
}
