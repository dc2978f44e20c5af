using Daly.Bridge.Wake;

namespace Daly.Bridge.Tests.Desktop.Documentation;

/// <summary>The numbers about waking.</summary>
[TestClass]
public sealed class MqttWakingTests
{
    private static readonly string MaxPulse = $"{WakeControl.MaxPulseMs} ms";
    private static readonly string Silence = $"{WakeControl.SilenceMs / 1000} s";
    private static readonly string Tries = $"{WakeControl.MaxTries} times";
    private static readonly string Settle = $"{WakeControl.SettleMs / 1000} s";
    private static readonly string Slow = $"{WakeControl.SlowMs / 1000} s";

    private static string Section => MqttDocument.Section("### Waking");

    [TestMethod]
    public void Every_number_is_documented_and_no_other() =>
        CollectionAssert.AreEquivalent(
            new[] { MaxPulse, Silence, Tries, Settle, Slow, $"{SleepTimeCheck.NeverSeconds}" }, MqttDocument.Figures(Section));

    [TestMethod]
    public void How_long_it_must_be_silent_stands_with_asleep_and_lost() =>
        CollectionAssert.AreEquivalent(new[] { MaxPulse, Silence }, MqttDocument.FiguresBeside(Section, "lost"));

    [TestMethod]
    public void The_pause_between_tries_stands_with_their_number() =>
        CollectionAssert.AreEquivalent(new[] { Tries, Settle }, MqttDocument.FiguresBeside(Section, "times"));
}
