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
    public void Every_group_is_answered_and_nothing_that_is_polled_stays_unanswered()
    {
        var link = new SimulatedLink(new BmsProfile(), new LinkOptions { PollMs = 200 });
        link.Run(20);
        var read = Enum.GetValues<BmsGroup>().Where(group => link.Link.Data.UpdatedMs(group) != Absent.Long);

        // Extremes are asked for only where the firmware has no single values.
        Assert.AreEqual(Enum.GetValues<BmsGroup>().Length - 2, read.Count());
        Assert.IsLessThan(5L, link.Status.Counters.Timeouts);
    }
}
