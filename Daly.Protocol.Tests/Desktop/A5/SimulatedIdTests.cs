using System;
using System.Linq;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Tests.Desktop.Link;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.A5;

/// <summary>The simulated board answers what is read.</summary>
[TestClass]
public sealed class SimulatedIdTests
{
    [TestMethod]
    public void Every_group_of_the_rows_is_answered()
    {
        var link = new SimulatedLink(new BmsProfile(), new LinkOptions { PollMs = 200 });
        link.Run(60);
        string unread = string.Join(' ', Enum.GetValues<BmsGroup>().Where(group => link.Link.Data.UpdatedMs(group) == Absent.Long));

        // Extremes are asked for only where the firmware has no single values.
        Assert.AreEqual("CellExtremes TemperatureExtremes", unread);
    }
}
