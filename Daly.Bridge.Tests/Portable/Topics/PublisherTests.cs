using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;
using Daly.Hal;
using Daly.Protocol;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Settings;

namespace Daly.Bridge.Tests.Portable.Topics;

[TestClass]
public sealed class PublisherTests
{
    private readonly FakeMqtt _mqtt = new FakeMqtt();
    private readonly PackState _pack = ExamplePack.Create(0);
    private readonly BridgeState _state;
    private readonly Publisher _publisher;
    private long _nowMs;

    public PublisherTests()
    {
        _state = new BridgeState(new FakeMachine(), new PackState[] { _pack }, null, 0);
        TopicSlot[] slots = TopicList.Create(new TopicNames("daly", "van"), _state, SettingsParser.Parse(string.Empty).Publish);
        _publisher = new Publisher(_mqtt, slots, _state.Diagnostics);
    }

    [TestMethod]
    public void After_the_connect_every_topic_is_sent_once_status_first()
    {
        Run(1000);
        Check.Equal("daly/van/status", _mqtt.Topic(0));
        Check.Equal("online", _mqtt.Payload(0));
        string[] topics = { "status", "control", "alarms", "1/link", "1/alarms", "1/info", "1/pack", "1/cells", "1/temperatures", "1/diagnostics", "diagnostics", "history" };
        for (int i = 0; i < topics.Length; i++) Check.Equal(1, _mqtt.CountOf("daly/van/" + topics[i]));
        Check.Equal(topics.Length, _mqtt.Count);
    }

    [TestMethod]
    public void Exactly_the_slow_and_important_topics_are_retained()
    {
        Run(1000);
        string[] retained = { "status", "control", "alarms", "1/link", "1/alarms", "1/info", "history" };
        string[] others = { "1/pack", "1/cells", "1/temperatures", "1/diagnostics", "diagnostics" };
        for (int i = 0; i < retained.Length; i++) Check.True(_mqtt.WasRetained("daly/van/" + retained[i]));
        for (int i = 0; i < others.Length; i++) Check.True(!_mqtt.WasRetained("daly/van/" + others[i]));
    }

    [TestMethod]
    public void Telemetry_keeps_its_period()
    {
        RunFresh(61_000);
        Check.True(_mqtt.CountOf("daly/van/1/pack") >= 12 && _mqtt.CountOf("daly/van/1/pack") <= 13);
        Check.True(_mqtt.CountOf("daly/van/1/cells") >= 2 && _mqtt.CountOf("daly/van/1/cells") <= 3);
        Check.Equal(2, _mqtt.CountOf("daly/van/diagnostics"));
        Check.Equal(1, _mqtt.CountOf("daly/van/status"));
    }

    [TestMethod]
    public void A_switched_FET_is_published_at_once()
    {
        Run(1000);
        _mqtt.Forget();
        _pack.Data.Fets.DischargeFet = 0;
        Run(100);
        Check.Equal(1, _mqtt.CountOf("daly/van/1/pack"));
        Check.Equal(1, _mqtt.Count);
    }

    [TestMethod]
    public void Alarms_and_link_are_published_at_once()
    {
        Run(1000);
        _mqtt.Forget();
        _pack.Data.Alarms.Raw[0] = 1;
        _pack.Link.Symptom = LinkSymptom.Garbage;
        Run(200);
        Check.Equal(1, _mqtt.CountOf("daly/van/1/alarms"));
        Check.Equal(1, _mqtt.CountOf("daly/van/1/link"));
        Check.Equal(2, _mqtt.Count);
    }

    [TestMethod]
    public void A_lost_link_makes_every_topic_with_measurements_go_out_at_once_and_once()
    {
        Run(2000);
        _mqtt.Forget();
        _pack.Link.State = LinkState.Lost;
        Run(1000);
        string[] topics = { "link", "alarms", "info", "pack", "cells", "temperatures" };
        for (int i = 0; i < topics.Length; i++) Check.Equal(1, _mqtt.CountOf("daly/van/1/" + topics[i]));
        Check.Equal(topics.Length, _mqtt.Count);
    }

    [TestMethod]
    public void Alarms_that_go_stale_are_published_as_unknown()
    {
        Run(1000);
        _mqtt.Forget();
        _nowMs = ExamplePack.StaleMs + 1;
        Run(100);
        Check.True(_mqtt.LastOf("daly/van/1/alarms")!.IndexOf("\"level\":null") > 0);
    }

    [TestMethod]
    public void A_new_session_gets_everything_again()
    {
        Run(1000);
        _mqtt.Forget();
        _mqtt.Sessions++;
        Run(1000);
        Check.Equal("daly/van/status", _mqtt.Topic(0));
        Check.Equal(12, _mqtt.Count);
        Check.Equal(1, _state.Diagnostics.MqttReconnects);
    }

    [TestMethod]
    public void Each_periodic_topic_counts_its_own_messages_from_0_in_its_last_key()
    {
        Run(1000);
        Check.True(_mqtt.LastOf("daly/van/1/pack")!.EndsWith(",\"seq\":0}"));
        Run(31_000);
        Check.True(_mqtt.LastOf("daly/van/1/pack")!.EndsWith(",\"seq\":6}"));
        Check.True(_mqtt.LastOf("daly/van/1/cells")!.EndsWith(",\"seq\":1}"));
        Check.Equal("online", _mqtt.LastOf("daly/van/status"));
    }

    [TestMethod]
    public void A_message_that_was_dropped_is_missing_in_the_count_and_one_that_was_tried_again_is_not()
    {
        Run(1000);
        _mqtt.IsRefusing = true;
        _pack.Link.Symptom = LinkSymptom.Garbage;
        Run(12_000);
        _mqtt.IsRefusing = false;
        Run(5000);
        Check.True(_mqtt.LastOf("daly/van/1/pack")!.EndsWith(",\"seq\":3}"));
        Check.True(_mqtt.LastOf("daly/van/1/link")!.EndsWith(",\"seq\":1}"));
    }

    [TestMethod]
    public void Telemetry_that_is_refused_is_dropped_and_counted_and_the_rest_comes_later()
    {
        Run(1000);
        _mqtt.Forget();
        _mqtt.IsRefusing = true;
        _pack.Link.Symptom = LinkSymptom.Garbage;
        Run(12_000);
        Check.Equal(2, _state.Diagnostics.PublishDropped);
        _mqtt.IsRefusing = false;
        Run(300);
        Check.Equal(1, _mqtt.CountOf("daly/van/1/link"));
        Check.Equal(0, _mqtt.CountOf("daly/van/1/pack"));
    }

    [TestMethod]
    public void Before_the_first_connection_nothing_counts_as_dropped()
    {
        _mqtt.State = MqttLinkState.Connecting;
        _mqtt.Sessions = 0;
        Run(20_000);
        Check.Equal(0, _state.Diagnostics.PublishDropped);
        Check.Equal(0, _mqtt.Tries);
    }

    [TestMethod]
    public void Without_connection_nothing_is_tried_and_drops_are_counted()
    {
        Run(1000);
        int tries = _mqtt.Tries;
        _mqtt.State = MqttLinkState.Waiting;
        Run(11_000);
        Check.Equal(tries, _mqtt.Tries);
        Check.Equal(2, _state.Diagnostics.PublishDropped);
    }

    [TestMethod]
    public void Constant_change_starves_nobody()
    {
        // Three changes and a new event per message that can be sent, for 65 s.
        for (int i = 0; i < 650; i++)
        {
            _pack.Data.Alarms.Raw[0] = (byte)i;
            _pack.Data.Fets.DischargeFet = i % 2;
            _pack.Link.Symptom = i % 2 == 0 ? LinkSymptom.None : LinkSymptom.Garbage;
            _state.Events.Add("test", EventSeverity.Info, Absent.Value, "again");
            _pack.Data.MarkUpdated(BmsGroup.Fets, _nowMs);
            _pack.Data.MarkUpdated(BmsGroup.Alarms, _nowMs);
            _publisher.Tick(_nowMs += 100);
        }

        Check.True(_mqtt.CountOf("daly/van/1/cells") >= 2);
        Check.True(_mqtt.CountOf("daly/van/1/temperatures") >= 2);
        Check.Equal(2, _mqtt.CountOf("daly/van/diagnostics"));
        Check.True(_mqtt.CountOf("daly/van/events") >= 100);
        Check.True(_mqtt.CountOf("daly/van/1/alarms") >= 100);
        Check.True(_mqtt.CountOf("daly/van/1/link") >= 100);
        Check.True(_mqtt.CountOf("daly/van/1/pack") >= 100);
    }

    [TestMethod]
    public void Events_come_in_order_and_those_that_the_ring_lost_are_skipped()
    {
        Run(1000);
        _mqtt.Forget();
        _mqtt.IsRefusing = true;
        for (int i = 1; i <= 10; i++) _state.Events.Add("n" + i.ToString(), EventSeverity.Warning, 1, "text");
        Run(300);
        _mqtt.IsRefusing = false;
        Run(1000);
        Check.Equal(8, _mqtt.CountOf("daly/van/events"));
        Check.Equal("{\"time\":1767225600,\"type\":\"n10\",\"severity\":\"warning\",\"pack\":1,\"text\":\"text\"}", _mqtt.LastOf("daly/van/events"));
        Check.True(_mqtt.Payload(0).IndexOf("\"n3\"") > 0);
    }

    [TestMethod]
    public void Events_are_not_repeated_in_a_new_session()
    {
        _state.Events.Add("once", EventSeverity.Info, Absent.Value, "text");
        Run(1000);
        _mqtt.Sessions++;
        Run(1000);
        Check.Equal(1, _mqtt.CountOf("daly/van/events"));
    }

    [TestMethod]
    public void A_payload_that_does_not_fit_is_dropped_counted_and_blocks_nothing()
    {
        var slots = new TopicSlot[]
        {
            new TopicSlot("long", new LongTopic(), TopicDelivery.Retained, 1000, 0),
            new TopicSlot("status", new StatusTopic(), TopicDelivery.Retained, 1000, 0),
        };
        var publisher = new Publisher(_mqtt, slots, _state.Diagnostics);
        for (long ms = 0; ms < 3000; ms += 10) publisher.Tick(ms);
        Check.Equal(3, _state.Diagnostics.PublishDropped);
        Check.Equal(3, _mqtt.CountOf("status"));
        Check.Equal(3, _mqtt.Count);
    }

    [TestMethod]
    public void One_turn_sends_one_message_at_most()
    {
        for (int i = 0; i < 100; i++)
        {
            int before = _mqtt.Count;
            _publisher.Tick(_nowMs += 20);
            Check.True(_mqtt.Count - before <= 1);
        }

        Check.Equal(12, _mqtt.Count);
    }

    private void Run(long durationMs)
    {
        long endMs = _nowMs + durationMs;
        while (_nowMs < endMs) _publisher.Tick(_nowMs += 10);
    }

    private void RunFresh(long durationMs)
    {
        for (long ms = 0; ms < durationMs; ms += 1000)
        {
            for (int i = 0; i <= (int)BmsGroup.Clock; i++) _pack.Data.MarkUpdated((BmsGroup)i, _nowMs);
            Run(1000);
        }
    }
}
