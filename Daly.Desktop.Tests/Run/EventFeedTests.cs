using System.Linq;
using Daly.Bridge.State;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Run;
using Daly.Desktop.Terminal;

namespace Daly.Desktop.Tests.Run;

[TestClass]
public sealed class EventFeedTests
{
    [TestMethod]
    public void Every_event_is_given_once_and_in_order()
    {
        var mirror = new TelemetryMirror(null, "daly/battery/");
        var log = new EventLog(new WallClock());
        var feed = new EventFeed(log, mirror.KeepEvent);

        for (int i = 1; i <= 12; i++)
        {
            log.Add("test", EventSeverity.Info, Absent.Value, $"event {i}");
            if (i % 3 == 0) feed.OnTurn();
        }

        feed.OnTurn();
        string[] texts = [.. mirror.Events().Select(entry => Payload.Parse(entry)["text"]!)];
        CollectionAssert.AreEqual(Enumerable.Range(1, 12).Select(i => $"event {i}").ToArray(), texts);
    }
}
