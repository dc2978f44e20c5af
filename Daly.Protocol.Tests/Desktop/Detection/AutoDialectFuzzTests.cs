using System;
using Daly.Protocol.Detection;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Tests.Desktop.A5;
using Daly.Protocol.Tests.Desktop.Modbus;

namespace Daly.Protocol.Tests.Desktop.Detection;

/// <summary>Ten million bytes that no BMS sent, into a link that searches for the dialect, asks and waits as usual.</summary>
[TestClass]
public sealed class AutoDialectFuzzTests
{
    private const int ChunkBytes = 1 << 14;
    private const int BiteBytes = 61;
    private const int TotalBytes = 10_000_000;

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Ten_million_bad_bytes_do_no_harm(bool isAlone)
    {
        var link = AutoLink.Create(new LinkOptions { PollMs = 0 }, isAlone, out var report);
        var bus = new BmsBus([link]);
        var a5 = new BadBytes(20261122);
        var modbus = new BadModbusBytes(20261123);
        byte[] chunk = new byte[ChunkBytes];
        byte[] transmit = new byte[BmsBus.MaxTransmit];
        long nowMs = 0;
        long requests = 0;
        for (long fed = 0; fed < TotalBytes; fed += ChunkBytes)
        {
            if (fed / ChunkBytes % 2 == 0) a5.Fill(chunk);
            else modbus.Fill(chunk);
            for (int at = 0; at < ChunkBytes; at += BiteBytes)
            {
                nowMs += at % 7 == 0 ? 300 : 1;
                bus.Tick(nowMs);
                bus.Receive(chunk, at, Math.Min(BiteBytes, ChunkBytes - at), nowMs);
                bus.Tick(nowMs);
                requests += bus.TakeTransmit(transmit) > 0 ? 1 : 0;
            }
        }

        Assert.IsGreaterThan(1000L, requests);
        Assert.IsNotNull(DetectionText.Of(report));
        Assert.IsInRange(0, CellVoltagesMessage.MaxCells, link.Data.CellVoltages.Count);
        Assert.IsInRange(0, TemperaturesMessage.MaxSensors, link.Data.Temperatures.Count);
        Assert.IsGreaterThan(1_000_000L, link.Status.Counters.NoiseBytes);
    }
}
