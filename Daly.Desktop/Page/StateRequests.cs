using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Daly.Desktop.Page;

/// <summary>Answers who asks for the state, once or as a stream (Server-Sent Events).</summary>
internal sealed class StateRequests(StateJson state, CancellationToken stop)
{
    private static readonly TimeSpan LeastPeriod = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BeatPeriod = TimeSpan.FromSeconds(3);
    private static readonly byte[] Beat = Encoding.ASCII.GetBytes("event: beat\ndata:\n\n");
    private static readonly byte[] DataStart = Encoding.ASCII.GetBytes("data: ");
    private static readonly byte[] DataEnd = Encoding.ASCII.GetBytes("\n\n");

    /// <summary>Sends the state once.</summary>
    public async Task SendOnceAsync(HttpContext context)
    {
        byte[] text = state.Create();
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = text.Length;
        await context.Response.Body.WriteAsync(text, context.RequestAborted);
    }

    /// <summary>Sends the state now and at every change, at most four times a second, and a beat when nothing changes.</summary>
    /// <returns>When the browser has gone or the page is stopped.</returns>
    public async Task StreamAsync(HttpContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
        context.Response.ContentType = "text/event-stream";
        try
        {
            await StreamUntilAsync(context.Response, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The end of every stream: the browser has gone, or the page stops.
        }
    }

    private async Task StreamUntilAsync(HttpResponse response, CancellationToken end)
    {
        long sentVersion = long.MinValue;
        var sinceSent = Stopwatch.StartNew();
        while (true)
        {
            long version = state.Version;
            bool isDue = version != sentVersion || sinceSent.Elapsed >= BeatPeriod;
            if (version != sentVersion) await SendStateAsync(response, end);
            else if (isDue) await response.Body.WriteAsync(Beat, end);
            if (isDue) sinceSent.Restart();
            sentVersion = version;
            await response.Body.FlushAsync(end);
            await Task.Delay(LeastPeriod, end);
        }
    }

    private async Task SendStateAsync(HttpResponse response, CancellationToken end)
    {
        await response.Body.WriteAsync(DataStart, end);
        await response.Body.WriteAsync(state.Create(), end);
        await response.Body.WriteAsync(DataEnd, end);
    }
}
