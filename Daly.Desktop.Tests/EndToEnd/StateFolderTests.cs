using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

[TestClass]
public sealed class StateFolderTests
{
    [TestMethod]
    public void A_second_bridge_on_the_same_folder_ends_with_one_sentence_and_a_crash_gives_the_folder_free()
    {
        using var folder = new TemporaryFolder();
        using var bms = new SimulatedBms();
        string[] run = ["run", "--port", bms.Port, "--config", TestSettings.Write(folder), "--page", "off", "--plain", "--state", folder.File("state")];
        using (var first = DalyProgram.Start(run))
        {
            first.Expect(@"values .* 1\.voltage_v=\d");
            DalyResult second = DalyProgram.Run(run);
            second.ExpectFailure(2, $"another bridge keeps its records in {folder.File("state")}: ");
            Assert.AreEqual(1, second.Errors.Split('\n').Length, second.Errors);
            first.Kill();
        }

        using var third = DalyProgram.Start(run);
        third.Expect(@"values .* 1\.voltage_v=\d");
    }

    [TestMethod]
    public void The_number_of_the_start_grows_with_each_and_each_topic_counts_anew()
    {
        using var folder = new TemporaryFolder();
        using var broker = LocalBroker.Start();
        using var bms = new SimulatedBms();
        for (int start = 1; start <= 2; start++)
        {
            using var inbox = new Inbox(broker.Port, TestSettings.Device);
            using var bridge = TestSettings.Run(folder, bms.Port, broker, "--state", folder.File("state"));
            inbox.Expect("diagnostics", json => json.GetProperty("boot").GetInt32() == start && json.GetProperty("seq").GetInt32() == 0, "first message");
            inbox.Expect("1/info", json => json.GetProperty("boot").GetInt32() == start, "number of the start");
        }
    }
}
