using Daly.Bridge.Mqtt;
using Daly.Settings;

namespace Daly.Bridge.Tests.Portable.Mqtt;

[TestClass]
public sealed class ReconnectBackoffTests
{
    [TestMethod]
    public void Steps_double_from_one_second_to_a_minute_with_a_quarter_of_jitter()
    {
        int[] steps = { 1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000 };
        for (int seed = 0; seed < 50; seed++)
        {
            var backoff = new ReconnectBackoff(seed * 7919);
            for (int i = 0; i < steps.Length; i++)
            {
                int delayMs = backoff.NextMs();
                Check.True(delayMs <= steps[i] && delayMs >= steps[i] * 3 / 4);
            }
        }
    }

    [TestMethod]
    public void A_connection_begins_anew()
    {
        var backoff = new ReconnectBackoff(1);
        for (int i = 0; i < 10; i++) backoff.NextMs();
        backoff.OnLost(ReconnectBackoff.StableMs);
        Check.True(backoff.NextMs() <= 1000);
    }

    [TestMethod]
    public void After_a_refusal_the_step_is_long()
    {
        var backoff = new ReconnectBackoff(1);
        Check.True(backoff.NextAfterRefusalMs() >= 45_000);
        Check.True(backoff.NextMs() >= 45_000);
    }

    [TestMethod]
    public void Different_seeds_give_different_times()
    {
        var one = new ReconnectBackoff(1);
        var other = new ReconnectBackoff(2);
        int differing = 0;
        for (int i = 0; i < 20; i++) differing += one.NextMs() == other.NextMs() ? 0 : 1;
        Check.True(differing > 10);
    }

    [TestMethod]
    public void The_options_hold_what_an_adapter_needs()
    {
        var options = new MqttOptions(SettingsParser.Parse(
            "device.id = van\nmqtt.root = home/daly\nmqtt.host = broker\nmqtt.user = u\nmqtt.password = p\nmqtt.tls = on\nmqtt.ca_file = ca.pem"));
        Check.Equal("broker", options.Host);
        Check.Equal(8883, options.Port);
        Check.Equal("u", options.User);
        Check.Equal("p", options.Password);
        Check.Equal("daly-van", options.ClientId);
        Check.Equal("home/daly/van/status", options.WillTopic);
        Check.Equal("offline", options.WillPayload);
        Check.Equal("ca.pem", options.CaFile);
        Check.Equal(null, options.CertFile);
    }

    [TestMethod]
    public void A_connection_that_broke_at_once_counts_as_a_failed_try()
    {
        var backoff = new ReconnectBackoff(1);
        backoff.NextMs();
        backoff.NextMs();

        backoff.OnLost(ReconnectBackoff.StableMs - 1);

        int waitMs = backoff.NextMs();
        Check.True(waitMs >= 3000 && waitMs <= 4000);
    }
}
