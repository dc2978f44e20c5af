using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Daly.Desktop.Tests.Support;

/// <summary>What systemd is for a service: a socket that takes notes.</summary>
internal sealed class FakeServiceManager : IDisposable
{
    internal const string Fed = "WATCHDOG=1";

    private readonly TemporaryFolder _folder = new();
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly Task _listen;

    internal FakeServiceManager()
    {
        _socket.Bind(new UnixDomainSocketEndPoint(Path));
        _listen = ListenAsync();
    }

    internal string Path => _folder.File("notify");

    internal int Heard(string state) => _heard.Count(heard => heard == state);

    internal IEnumerable<string> Before(string state) => _heard.TakeWhile(heard => heard != state);

    internal string? Last(string start) => _heard.LastOrDefault(heard => heard.StartsWith(start, StringComparison.Ordinal));

    public void Dispose()
    {
        _socket.Dispose();
        _listen.Wait();
        _folder.Dispose();
    }

    private async Task ListenAsync()
    {
        byte[] buffer = new byte[4096];
        try
        {
            while (true) _heard.Enqueue(Encoding.UTF8.GetString(buffer, 0, await _socket.ReceiveAsync(buffer)));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The end of the test.
        }
    }
}
