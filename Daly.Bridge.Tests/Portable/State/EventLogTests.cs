using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;

namespace Daly.Bridge.Tests.Portable.State;

[TestClass]
public sealed class EventLogTests
{
    [TestMethod]
    public void The_ring_keeps_the_last_eight()
    {
        var log = new EventLog(new FakeMachine());
        Check.Equal(1, log.Oldest);
        for (int i = 1; i <= 20; i++) log.Add("t", EventSeverity.Info, 1, i.ToString());
        Check.Equal(20, log.Total);
        Check.Equal(13, log.Oldest);
        for (int i = 13; i <= 20; i++) Check.Equal(i.ToString(), log.Get(i).Text);
    }
}
