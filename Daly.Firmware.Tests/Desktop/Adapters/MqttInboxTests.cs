using System.Text;
using Daly.Firmware.Adapters;
using Daly.Hal;

namespace Daly.Firmware.Tests.Desktop.Adapters;

[TestClass]
public sealed class MqttInboxTests
{
    private readonly MqttInbox _inbox = new();
    private readonly MqttMessage _message = new();

    [TestMethod]
    public void Messages_come_out_as_they_went_in_and_in_order()
    {
        _inbox.Add("a", "one"u8.ToArray(), true, 0);
        _inbox.Add("b", [], false, 0);
        Expect("a", "one", isRetained: true);
        _inbox.Add("c", "three"u8.ToArray(), false, 0);
        Expect("b", "", isRetained: false);
        Expect("c", "three", isRetained: false);
        Assert.IsFalse(_inbox.TryTake(_message, 0));
    }

    [TestMethod]
    public void More_than_twelve_are_lost_and_the_next_message_tells_how_many()
    {
        for (var i = 0; i < 15; i++) _inbox.Add("t" + i, Encoding.UTF8.GetBytes("payload " + i), i % 2 == 0, 0);
        Expect("t0", "payload 0", true);
        Assert.AreEqual(3, _message.Lost);
        for (var i = 1; i < 12; i++)
        {
            Expect("t" + i, "payload " + i, i % 2 == 0);
            Assert.AreEqual(0, _message.Lost);
        }

        Assert.IsFalse(_inbox.TryTake(_message, 0));
    }

    [TestMethod]
    public void One_that_is_too_long_is_cut_and_says_so()
    {
        _inbox.Add("long", new byte[MqttMessage.MaxPayload + 1], false, 0);
        _inbox.Add("fits", new byte[MqttMessage.MaxPayload], false, 0);
        Assert.IsTrue(_inbox.TryTake(_message, 0));
        Assert.IsTrue(_message.IsTruncated);
        Assert.AreEqual(MqttMessage.MaxPayload, _message.Length);
        Assert.IsTrue(_inbox.TryTake(_message, 0));
        Assert.IsFalse(_message.IsTruncated);
        Assert.IsFalse(_message.IsCut);
    }

    [TestMethod]
    public void Of_what_the_buffer_has_no_room_for_the_beginning_is_kept_and_its_room_comes_back()
    {
        _inbox.Add("first", new byte[MqttMessage.MaxPayload], false, 0);
        _inbox.Add("second", new byte[MqttMessage.MaxPayload - 12], false, 0);
        _inbox.Add("third", "{\"id\":\"a1\",\"value\":\"on\"}"u8.ToArray(), false, 0);
        Assert.IsTrue(_inbox.TryTake(_message, 0));
        _inbox.Add("fourth", "4"u8.ToArray(), false, 0);
        Assert.IsTrue(_inbox.TryTake(_message, 0));
        Assert.IsFalse(_message.IsCut);
        Expect("third", "{\"id\":\"a1\",\"", isRetained: false);
        Assert.IsTrue(_message.IsCut);
        Expect("fourth", "4", isRetained: false);
        Assert.IsFalse(_message.IsCut);
    }

    [TestMethod]
    public void A_message_is_as_old_as_the_round_trip_before_it_and_grows_older_while_it_waits()
    {
        _inbox.Add("no trip", [1], false, MqttInbox.NoTrip);
        _inbox.Add("trip", [1], false, 1000);
        Assert.IsTrue(_inbox.TryTake(_message, 3000));
        Assert.AreEqual(int.MaxValue, _message.AgeBoundMs);
        Assert.IsTrue(_inbox.TryTake(_message, 7000));
        Assert.AreEqual(6000, _message.AgeBoundMs);
    }

    private void Expect(string topic, string payload, bool isRetained)
    {
        Assert.IsTrue(_inbox.TryTake(_message, 0));
        Assert.AreEqual(topic, _message.Topic);
        Assert.AreEqual(payload, Encoding.UTF8.GetString(_message.Payload, 0, _message.Length));
        Assert.AreEqual(isRetained, _message.IsRetained);
    }
}
