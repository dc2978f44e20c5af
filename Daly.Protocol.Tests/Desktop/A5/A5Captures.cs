using System.Collections.Generic;
using System.Linq;

namespace Daly.Protocol.Tests.Desktop.A5;

/// <summary>The recorded A5 bytes, by kind.</summary>
public static class A5Captures
{
    public static IReadOnlyList<CaptureRecord> All { get; } =
        CaptureFile.Embedded(typeof(A5Captures).Assembly, "a5.jsonl");

    public static CaptureRecord Get(string id) => All.Single(record => record.Id == id);

    public static IEnumerable<object[]> Replies() => Ids(record => !record.IsRequest && record.Expected is not null);

    public static IEnumerable<object[]> Requests() => Ids(record => record.IsRequest);

    public static IEnumerable<object[]> Streams() => Ids(record => record.ChecksumOk == false);

    public static IEnumerable<object[]> GoodFrames() => Ids(record => record.ChecksumOk == true);

    public static IEnumerable<object[]> Payloads() => Ids(record => record.ChecksumOk is null);

    private static IEnumerable<object[]> Ids(System.Func<CaptureRecord, bool> filter) =>
        All.Where(filter).Select(record => new object[] { record.Id });
}
