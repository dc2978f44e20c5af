using System.Collections.Generic;
using System.Linq;
using Daly.Protocol.D2;
using Daly.Protocol.Modbus;
using Daly.Protocol.P81;

namespace Daly.Protocol.Tests.Desktop.Modbus;

/// <summary>The recorded D2 and 0x81 bytes, by kind.</summary>
public static class ModbusCaptures
{
    public static IReadOnlyList<CaptureRecord> All { get; } =
        CaptureFile.Embedded(typeof(ModbusCaptures).Assembly, "d2.jsonl");

    public static CaptureRecord Get(string id) => All.Single(record => record.Id == id);

    public static ModbusAddresses AddressesOf(CaptureRecord record) =>
        record.Bytes[0] == D2Dialect.Address ? D2Dialect.Addresses : P81Dialect.Addresses;

    public static IEnumerable<object[]> GoodFrames() => Ids(record => record.ChecksumOk == true);

    public static IEnumerable<object[]> Broken() => Ids(record => record.ChecksumOk == false);

    public static IEnumerable<object[]> Chatter() => Ids(record => record.ChecksumOk is null);

    public static IEnumerable<object[]> Statuses() => Ids(record => record.Expected is not null);

    private static IEnumerable<object[]> Ids(System.Func<CaptureRecord, bool> filter) =>
        All.Where(filter).Select(record => new object[] { record.Id });
}
