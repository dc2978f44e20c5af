using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Daly.Desktop.Tests.Terminal;

namespace Daly.Desktop.Tests.Page;

/// <summary>Whoever opens connections and says nothing does not keep others from the page.</summary>
[TestClass]
public sealed class IdleConnectionTests
{
    private const int Many = 64;

    [TestMethod]
    [DataRow("")]
    [DataRow("GET /api/state HTTP/1.1\r\nHost: loc")]
    public async Task Sixty_four_connections_that_say_nothing_or_half_of_a_request_do_not_block_the_page(string said)
    {
        await using var client = await PageClient.StartAsync(Payloads.Whole());
        using var idle = new IdleConnections(new Uri(client.Url), Many, said);

        using var answer = await client.SendAsync("GET", "/api/state");

        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [TestMethod]
    public async Task A_stream_outlives_sixty_four_idle_connections_that_come_later()
    {
        var telemetry = Payloads.Whole();
        await using var client = await PageClient.StartAsync(telemetry);
        await using var body = await client.Http.GetStreamAsync("/api/stream");
        using var lines = new StreamReader(body);
        await ReadUntilAsync(lines, "87.3");
        using var idle = new IdleConnections(new Uri(client.Url), 2 * Many, string.Empty);

        using var answer = await client.SendAsync("GET", "/api/state");

        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        telemetry.Change("1/pack", "87.3", "86.9");
        await ReadUntilAsync(lines, "86.9");
    }

    private static async Task ReadUntilAsync(StreamReader lines, string part)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.Contains(part, StringComparison.Ordinal)) return;
        }

        Assert.Fail("the stream ended before " + part);
    }

    private sealed class IdleConnections : IDisposable
    {
        private readonly List<Socket> _sockets = [];

        internal IdleConnections(Uri where, int count, string said)
        {
            for (int i = 0; i < count; i++)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Connect(IPAddress.Loopback, where.Port);
                if (said.Length > 0) socket.Send(Encoding.ASCII.GetBytes(said));
                _sockets.Add(socket);
            }
        }

        public void Dispose() => _sockets.ForEach(socket => socket.Dispose());
    }
}
