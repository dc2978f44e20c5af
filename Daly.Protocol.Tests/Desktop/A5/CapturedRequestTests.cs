using System;
using Daly.Protocol.A5;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Desktop.A5;

/// <summary>Requests as the vendor's programs sent them.</summary>
[TestClass]
public sealed class CapturedRequestTests
{
    [TestMethod]
    [DynamicData(nameof(A5Captures.Requests), typeof(A5Captures))]
    public void Our_encoder_makes_the_same_bytes_or_refuses(string id)
    {
        byte[] captured = A5Captures.Get(id).Bytes;
        byte[] made = new byte[A5Frame.Length];
        byte host = captured[1];
        byte dataId = captured[2];
        if (dataId is 0x02 or 0xD8)
        {
            // A probe of the app, and the last request of the vendor's polling round: nobody knows what they do.
            Assert.ThrowsExactly<ArgumentException>(() => A5Encoder.WriteRead(made, 0, host, dataId, 0));
            return;
        }

        int length = dataId switch
        {
            A5DataId.SetChargeFet or A5DataId.SetDischargeFet =>
                A5Encoder.WriteSetFet(made, 0, host, dataId, captured[4] == 1),
            A5DataId.SetClockAndSoc =>
                A5Encoder.WriteSetClockAndSoc(made, 0, host, 2022, 12, 13, 21, 29, 39, 300),
            _ => A5Encoder.WriteRead(made, 0, host, dataId, 0),
        };
        Assert.AreEqual(13, length);
        CollectionAssert.AreEqual(captured, made);
    }

    [TestMethod]
    public void The_clock_that_is_written_is_the_clock_that_is_read()
    {
        // 0x61 has the layout of 0x21.
        CaptureRecord record = A5Captures.Get("a5-026");
        BmsData data = new BmsData();
        Assert.IsTrue(A5MessageDecoder.TryDecode(A5DataId.Clock, record.Bytes, A5Frame.DataOffset, data));

        Assert.AreEqual(2022, data.Clock.Year);
        Assert.AreEqual(21, data.Clock.Hour);
        Assert.AreEqual(39, data.Clock.Second);
        Assert.AreEqual(10 * record.Decoded.GetProperty("soc_percent").GetDecimal(), data.Clock.SocPermille);
    }
}
