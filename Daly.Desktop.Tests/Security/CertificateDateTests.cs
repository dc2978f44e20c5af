using System;
using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Simulated;
using Daly.Hal;
using static Daly.Desktop.Tests.Ports.Mqtt.BrokerLinkTests;

namespace Daly.Desktop.Tests.Security;

[TestClass]
public sealed class CertificateDateTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [TestMethod]
    public void A_valid_certificate_of_the_same_making_is_trusted()
    {
        using var certificates = new DatedCertificates(Now.AddDays(-1), Now.AddDays(1));
        using var broker = LocalBroker.Start(new LocalBrokerOptions { Tls = certificates.Broker });

        using var link = Connected(Encrypted(broker, certificates));

        Assert.AreEqual(1, link.Sessions);
    }

    [TestMethod]
    public void An_expired_certificate_is_refused_and_its_date_told()
    {
        using var certificates = new DatedCertificates(Now.AddDays(-10), Now.AddDays(-3));
        using var broker = LocalBroker.Start(new LocalBrokerOptions { Tls = certificates.Broker });

        using var link = new BrokerLink(Encrypted(broker, certificates));

        ExpectText(link, MqttLinkState.Refused, $"its certificate expired on {Now.AddDays(-3):yyyy-MM-dd}");
        Assert.AreEqual(0, link.Sessions);
    }

    [TestMethod]
    public void A_certificate_of_the_future_is_refused_with_a_hint_to_the_clock()
    {
        using var certificates = new DatedCertificates(Now.AddDays(3), Now.AddDays(10));
        using var broker = LocalBroker.Start(new LocalBrokerOptions { Tls = certificates.Broker });

        using var link = new BrokerLink(Encrypted(broker, certificates));

        ExpectText(link, MqttLinkState.Refused, $"only valid from {Now.AddDays(3):yyyy-MM-dd}; check the clock");
        Assert.AreEqual(0, link.Sessions);
    }

    [TestMethod]
    public void A_valid_certificate_of_another_authority_is_not_called_expired()
    {
        using var certificates = new DatedCertificates(Now.AddDays(-1), Now.AddDays(1));
        using var others = new DatedCertificates(Now.AddDays(-1), Now.AddDays(1));
        using var broker = LocalBroker.Start(new LocalBrokerOptions { Tls = certificates.Broker });

        using var link = new BrokerLink(Encrypted(broker, others));

        ExpectText(link, MqttLinkState.Refused, $"its certificate is not from an authority in {others.Authority}.");
        Assert.AreEqual(0, link.Sessions);
    }

    private static MqttConnectionOptions Encrypted(LocalBroker broker, DatedCertificates certificates)
    {
        var options = Options(broker.Port);
        options.Host = "localhost";
        options.Tls = new MqttTlsOptions { AuthorityFile = certificates.Authority };
        return options;
    }
}
