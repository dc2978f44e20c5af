using System;
using System.Net.Sockets;
using Daly.Desktop.Simulated;

namespace Daly.Desktop.Tests.Simulated;

[TestClass]
public sealed class LocalBrokerTests
{
    [TestMethod]
    public void It_listens_on_loopback_when_start_returns_and_no_longer_after_its_end()
    {
        int port;
        using (var broker = LocalBroker.Start())
        {
            port = broker.Port;
            Assert.IsTrue(broker.IsRunning);
            using var client = new TcpClient(LocalBroker.Host, port);
            Assert.IsTrue(client.Connected);
        }

        Assert.ThrowsExactly<SocketException>(() => new TcpClient(LocalBroker.Host, port).Dispose());
    }

    [TestMethod]
    public void A_port_in_use_is_told_in_the_words_of_the_broker()
    {
        using var first = LocalBroker.Start();

        var options = new LocalBrokerOptions { Port = first.Port };

        var e = Assert.ThrowsExactly<InvalidOperationException>(() => LocalBroker.Start(options));

        Assert.IsTrue(e.Message.Contains("Address already in use"), e.Message);
    }

    [TestMethod]
    public void Two_brokers_get_two_ports()
    {
        using var first = LocalBroker.Start();
        using var second = LocalBroker.Start();

        Assert.AreNotEqual(first.Port, second.Port);
    }
}
