using System.Diagnostics;
using Daly.Hal;
using Daly.Monitor.Records;

namespace Daly.Desktop.Run;

/// <summary>Counts the starts of the bridge in its state folder.</summary>
internal static class StartCount
{
    private const int ContentLength = 4;
    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(2);

    /// <summary>Counts this start. Blocks until it is on the medium, but not for ever.</summary>
    /// <returns>The number of this start, from 1; absent if it cannot be stored, for the next start would have it too.</returns>
    public static long Next(IBlobStore blobs, string device)
    {
        var starts = new StartRecord();
        var store = new RecordStore(new RecordMedium(blobs, device, ContentLength), starts, 0);
        store.Load();
        starts.Number++;
        store.Save();
        var elapsed = Stopwatch.StartNew();
        while (!store.IsStored && !store.HasFailed && elapsed.Elapsed < LongestWrite)
        {
            Thread.Sleep(1);
            store.Tick(elapsed.ElapsedMilliseconds);
        }

        return store.IsStored ? starts.Number : Absent.Long;
    }
}
