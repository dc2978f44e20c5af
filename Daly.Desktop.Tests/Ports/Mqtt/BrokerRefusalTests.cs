using Daly.Desktop.Ports;
using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;
using Daly.Hal;
using static Daly.Desktop.Tests.Ports.Mqtt.BrokerLinkTests;

namespace Daly.Desktop.Tests.Ports.Mqtt;

[TestClass]
public sealed class BrokerRefusalTests
{
    [TestMethod]
    public void The_right_password_connects_and_a_wrong_one_is_refused_in_plain_words()
    {
        var settings = new LocalBrokerOptions();
        settings.Users["solar"] = "right";
        using var broker = LocalBroker.Start(settings);
        var options = Options(broker.Port);
        options.User = "solar";
        options.Password = "right";
        using (Connected(options))
        {
            options.Password = "wrong";
            using var link = new BrokerLink(options);
            ExpectText(link, MqttLinkState.Refused, "refused the user solar (wrong password or not authorised)");
            Assert.AreEqual(0, link.Sessions);
        }
    }

    [TestMethod]
    public void A_missing_user_name_is_refused_in_plain_words()
    {
        var settings = new LocalBrokerOptions();
        settings.Users["solar"] = "right";
        using var broker = LocalBroker.Start(settings);

        using var link = new BrokerLink(Options(broker.Port));

        ExpectText(link, MqttLinkState.Refused, "refused a connection without user name");
    }

    [TestMethod]
    [DataRow("a\u0001b")]
    [DataRow("a\u0085b")]
    [DataRow("a\ud800b")]
    [DataRow("a\uffffb")]
    public void A_client_id_that_is_not_text_is_refused_without_asking_the_broker(string clientId)
    {
        using var link = new BrokerLink(new MqttConnectionOptions { ClientId = clientId });

        ExpectText(link, MqttLinkState.Refused, "change mqtt.client_id");
    }

    [TestMethod]
    public void A_port_that_speaks_no_mqtt_is_told_from_a_broker()
    {
        using var server = new ClosingServer();

        using var link = new BrokerLink(Options(server.Port));

        ExpectText(link, MqttLinkState.Waiting, "closed the connection without an answer");
    }

    [TestMethod]
    public void A_missing_program_is_named_with_its_package()
    {
        var e = Assert.ThrowsExactly<MissingProgramException>(
            () => InstalledProgram.Find("no-such-broker", "mosquitto"));

        Assert.AreEqual("no-such-broker is not installed: sudo apt-get install mosquitto", e.Message);
    }
}
