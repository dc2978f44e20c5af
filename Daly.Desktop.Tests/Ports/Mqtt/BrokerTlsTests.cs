using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;
using Daly.Hal;
using static Daly.Desktop.Tests.Ports.Mqtt.BrokerLinkTests;

namespace Daly.Desktop.Tests.Ports.Mqtt;

[TestClass]
public sealed class BrokerTlsTests
{
    [TestMethod]
    public void A_broker_with_a_certificate_of_our_authority_is_connected_to()
    {
        using var certificates = new TestCertificates("localhost");
        using var broker = LocalBroker.Start(new LocalBrokerOptions { Tls = certificates.Broker(false) });

        using var link = Connected(Encrypted(broker.Port, "localhost", certificates.Authority));

        Assert.AreEqual(1, link.Sessions);
        Assert.IsTrue(link.TryPublish("t", [1], 1, true, false));
    }

    [TestMethod]
    public void A_certificate_of_another_authority_is_not_trusted()
    {
        using var certificates = new TestCertificates("localhost");
        using var broker = LocalBroker.Start(new LocalBrokerOptions { Tls = certificates.Broker(false) });

        using var link = new BrokerLink(Encrypted(broker.Port, "localhost", certificates.OtherAuthority));

        ExpectText(link, MqttLinkState.Refused, $"not from an authority in {certificates.OtherAuthority}");
        Assert.AreEqual(0, link.Sessions);
    }

    [TestMethod]
    public void A_certificate_for_another_host_is_not_trusted()
    {
        using var certificates = new TestCertificates("broker.example");
        using var broker = LocalBroker.Start(new LocalBrokerOptions { Tls = certificates.Broker(false) });

        using var link = new BrokerLink(Encrypted(broker.Port, "localhost", certificates.Authority));

        ExpectText(link, MqttLinkState.Refused, "its certificate is not for the host localhost");
    }

    [TestMethod]
    public void A_broker_that_wants_our_certificate_gets_it_and_refuses_us_without()
    {
        using var certificates = new TestCertificates("localhost");
        using var broker = LocalBroker.Start(new LocalBrokerOptions { Tls = certificates.Broker(true) });
        var options = Encrypted(broker.Port, "localhost", certificates.Authority);

        using (var link = new BrokerLink(options))
        {
            ExpectText(link, MqttLinkState.Refused, "the broker refused our certificate");
        }

        options.Tls!.CertificateFile = certificates.ClientCertificate;
        options.Tls.KeyFile = certificates.ClientKey;
        using (Connected(options))
        {
            Assert.IsTrue(broker.IsRunning);
        }
    }

    [TestMethod]
    public void A_port_without_tls_is_named_as_such()
    {
        using var certificates = new TestCertificates("localhost");
        using var plain = LocalBroker.Start();

        using var link = new BrokerLink(Encrypted(plain.Port, "localhost", certificates.Authority));

        ExpectText(link, MqttLinkState.Waiting, "the other side hung up; check that mqtt.port speaks TLS");
        Assert.AreEqual(0, link.Sessions);
    }

    [TestMethod]
    public void A_file_that_is_not_there_is_named_with_its_setting()
    {
        using var link = new BrokerLink(Encrypted(1883, "localhost", "/no/such/ca.pem"));

        ExpectText(link, MqttLinkState.Refused, "mqtt.ca_file cannot be read: Could not find");
    }

    private static MqttConnectionOptions Encrypted(int port, string host, string authority)
    {
        var options = Options(port);
        options.Host = host;
        options.Tls = new MqttTlsOptions { AuthorityFile = authority };
        return options;
    }
}
