using System.Diagnostics;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace Daly.Desktop.Page;

/// <summary>Answers who asks for the state, once or as a stream (Server-Sent Events).</summary>
internal sealed class StateRequests(StateJson state, CancellationToken stop)
{
    private static readonly TimeSpan LeastPeriod = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BeatPeriod = TimeSpan.FromSeconds(3);

    /// <summary>Sends the state once.</summary>
    public Task SendOnceAsync(HttpContext context) => TypedResults.Bytes(state.Create(), "application/json").ExecuteAsync(context);

    /// <summary>Sends the state now and at every change, at most four times a second, and a beat when nothing changes.</summary>
    /// <returns>When the browser has gone or the page is stopped.</returns>
    public Task StreamAsync(HttpContext context) => TypedResults.ServerSentEvents(EventsAsync(context.RequestAborted)).ExecuteAsync(context);

    private async IAsyncEnumerable<SseItem<byte[]>> EventsAsync([EnumeratorCancellation] CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, aborted);
        long sentVersion = long.MinValue;
        var sinceSent = Stopwatch.StartNew();
        while (!end.IsCancellationRequested)
        {
            long version = state.Version;
            if (version != sentVersion || sinceSent.Elapsed >= BeatPeriod)
            {
                yield return version != sentVersion ? new SseItem<byte[]>(state.Create()) : new SseItem<byte[]>([], "beat");
                sinceSent.Restart();
            }

            sentVersion = version;
            await Task.Delay(LeastPeriod, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
