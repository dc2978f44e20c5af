using System;
using Daly.Desktop.Cli;
using Daly.Desktop.Tests.Support;
using Daly.Desktop.Tests.Terminal;

namespace Daly.Desktop.Tests.Cli;

[TestClass]
public sealed class ReadProgressTests
{
    [TestMethod]
    public void A_read_that_takes_long_shows_progress_and_ends_with_a_line()
    {
        using var terminal = new SharedWriter();
        using var progress = new ReadProgress(terminal, TimeSpan.Zero, TimeSpan.FromMilliseconds(1));

        Eventually.True(() => terminal.Text.Contains("\rasking the BMS … 0 s", StringComparison.Ordinal), () => terminal.Text);
        progress.Dispose();
        string said = terminal.Text;

        Assert.EndsWith("\rasked the BMS for 0 s    \n", said);
        progress.Dispose();
        Assert.AreEqual(said, terminal.Text);
    }

    [TestMethod]
    public void A_quick_read_shows_nothing()
    {
        using var terminal = new SharedWriter();

        new ReadProgress(terminal, TimeSpan.FromHours(1), TimeSpan.FromHours(1)).Dispose();

        Assert.AreEqual(string.Empty, terminal.Text);
    }
}
