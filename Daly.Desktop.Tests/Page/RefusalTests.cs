using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Daly.Desktop.Page;
using Daly.Desktop.Run;
using Daly.Desktop.Tests.Terminal;

namespace Daly.Desktop.Tests.Page;

[TestClass]
public sealed class RefusalTests
{
    [TestMethod]
    [DataRow("POST", "/")]
    [DataRow("HEAD", "/")]
    [DataRow("PUT", "/api/state")]
    [DataRow("DELETE", "/api/stream")]
    [DataRow("OPTIONS", "/api/state")]
    public async Task Every_method_but_GET_is_405(string method, string path)
    {
        await using var client = await PageClient.StartAsync(Payloads.Whole());

        using var answer = await client.SendAsync(method, path);

        Assert.AreEqual(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.AreEqual("GET", string.Join(',', answer.Content.Headers.Allow));
    }

    [TestMethod]
    [DataRow("/page.html")]
    [DataRow("/api")]
    [DataRow("/api/state/")]
    [DataRow("/API/state")]
    [DataRow("/..%2f..%2fetc/passwd")]
    public async Task An_unknown_path_is_404(string path)
    {
        await using var client = await PageClient.StartAsync(Payloads.Whole());

        using var answer = await client.SendAsync("GET", path);

        Assert.AreEqual(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [TestMethod]
    [DataRow("evil.example")]
    [DataRow("localhost.evil.example")]
    [DataRow("127.0.0.1.evil.example")]
    [DataRow("192.168.1.7:80")]
    public async Task A_foreign_name_is_refused_and_told_nothing(string host)
    {
        await using var client = await PageClient.StartAsync(Payloads.Whole());

        using var answer = await client.SendAsync("GET", "/api/state", host);

        Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.IsFalse((await answer.Content.ReadAsStringAsync()).Contains("battery", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("localhost")]
    [DataRow("LOCALHOST:8080")]
    [DataRow("127.0.0.1:1")]
    [DataRow("[::1]:8080")]
    public async Task Loopback_names_are_answered_whatever_the_port(string host)
    {
        await using var client = await PageClient.StartAsync(Payloads.Whole());

        using var answer = await client.SendAsync("GET", "/api/state", host);

        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [TestMethod]
    [DataRow("/")]
    [DataRow("/api/state")]
    [DataRow("/nothing")]
    public async Task Every_answer_keeps_other_sites_away(string path)
    {
        await using var client = await PageClient.StartAsync(Payloads.Whole());

        using var answer = await client.SendAsync("GET", path);

        Assert.AreEqual("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        StringAssert.StartsWith(answer.Headers.GetValues("Content-Security-Policy").Single(), "default-src 'none'; ");
        Assert.IsFalse(answer.Headers.Any(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase)));
    }

    [TestMethod]
    public async Task The_page_allows_its_own_script_only_under_a_new_nonce_each_time()
    {
        await using var client = await PageClient.StartAsync(Payloads.Whole());

        string first = await NonceAsync(client);
        string second = await NonceAsync(client);

        Assert.AreNotEqual(first, second);
    }

    [TestMethod]
    public async Task The_page_needs_nothing_from_elsewhere()
    {
        await using var client = await PageClient.StartAsync(Payloads.Whole());

        string page = await client.Http.GetStringAsync("/");

        string others = page.Replace("http://www.w3.org/2000/svg", string.Empty, StringComparison.Ordinal);
        foreach (string reference in (string[])["http://", "https://", "src=", "@import", "url("])
        {
            Assert.IsFalse(others.Contains(reference, StringComparison.OrdinalIgnoreCase), reference);
        }
    }

    [TestMethod]
    public async Task A_port_in_use_is_one_sentence()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        int port = ((IPEndPoint)holder.LocalEndpoint).Port;
        await using var page = new LivePage(new FakeTelemetry(), "battery", ValueSource.Board, port);

        var refused = await Assert.ThrowsExactlyAsync<LivePageException>(page.StartAsync);

        StringAssert.StartsWith(refused.Message, $"The page cannot be served on 127.0.0.1:{port} (");
        StringAssert.Contains(refused.Message, "in use");
        Assert.IsFalse(refused.Message.Contains('\n', StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(65536)]
    public void A_port_that_cannot_be_is_refused(int port)
    {
        var refused = Assert.ThrowsExactly<LivePageException>(() => new LivePage(new FakeTelemetry(), "battery", ValueSource.Board, port));

        StringAssert.Contains(refused.Message, "a port is 0 to 65535");
    }

    private static async Task<string> NonceAsync(PageClient client)
    {
        using var answer = await client.SendAsync("GET", "/");
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        const string mark = "script-src 'nonce-";
        string nonce = policy.Split(mark)[1].Split('\'')[0];
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), $"<script nonce=\"{nonce}\">");
        Assert.IsFalse(policy.Contains("unsafe", StringComparison.Ordinal));
        return nonce;
    }
}
