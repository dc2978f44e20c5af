using System;
using System.Linq;
using System.Reflection;

namespace Daly.Bridge.Tests.Desktop.Documentation;

/// <summary>The checks themselves: each sees a document that says something wrong.</summary>
[TestClass]
public sealed class WrongMqttDocumentTests
{
    [TestMethod]
    [DataRow(typeof(MqttTopicTests), "| `sync_blocked_by` |", "| `blocked_by` |")]
    [DataRow(typeof(MqttTopicTests), "| `serial` |", "| `serial`, `made_up` |")]
    [DataRow(typeof(MqttTopicTests), "`echo_only`, ", "")]
    [DataRow(typeof(MqttTopicTests), "### `<root>/<device>/<n>/link`", "### `<root>/<device>/<n>/line`")]
    [DataRow(typeof(MqttDeliveryTests), "Retained, QoS 1, at once on change and every `publish.diagnostics_s`. Our own", "Not retained, QoS 1, at once on change and every `publish.diagnostics_s`. Our own")]
    [DataRow(typeof(MqttDeliveryTests), "Retained, QoS 1. Plain", "Retained, QoS 0. Plain")]
    [DataRow(typeof(MqttDeliveryTests), "Not retained, QoS 0, one message", "QoS 0, one message")]
    [DataRow(typeof(MqttDeliveryTests), "not retained, QoS 0, in order", "not retained, QoS 1, in order")]
    [DataRow(typeof(MqttDeliveryTests), "not retained, QoS 0, in order", "retained, QoS 0, in order")]
    [DataRow(typeof(MqttDeliveryTests), "every `publish.cells_s`, and at once when they", "every `publish.pack_s`, and at once when they")]
    [DataRow(typeof(MqttDeliveryTests), "Retained, QoS 1, at once on change and every `publish.diagnostics_s`. 0 none", "Retained, QoS 1, every `publish.diagnostics_s`. 0 none")]
    [DataRow(typeof(MqttDeliveryTests), "every `publish.diagnostics_s`. Slow values", "at once on change and every `publish.diagnostics_s`. Slow values")]
    [DataRow(typeof(MqttDeliveryTests), "and at once when `state` or a FET changes", "and at once when `state` changes")]
    [DataRow(typeof(MqttDeliveryTests), "and at once when `state` or a FET changes", "and at once when a FET changes")]
    [DataRow(typeof(MqttDeliveryTests), "on change (not more often than every second)", "on change (not more often than every 2 s)")]
    [DataRow(typeof(MqttDeliveryTests), "on change (not more often than every second)", "at once on change")]
    [DataRow(typeof(MqttDeliveryTests), "when they become known or unknown", "when they are known")]
    [DataRow(typeof(MqttCommandTests), "| `soc` | pack | 0 to 100 %, 1 decimal |", "| `soc` | pack | 0 to 110 %, 1 decimal |")]
    [DataRow(typeof(MqttCommandTests), "| `soc` | pack | 0 to 100 %, 1 decimal |", "| `soc` | pack | 0 to 100 %, 2 decimals |")]
    [DataRow(typeof(MqttCommandTests), "| `soc` | pack | 0 to 100 %, 1 decimal |", "| `soc` | bridge | 0 to 100 %, 1 decimal |")]
    [DataRow(typeof(MqttCommandTests), "-10000 to 10000 A, 3", "10000 to 10000 A, 3")]
    [DataRow(typeof(MqttCommandTests), "0.1 to 10000 Ah", "0.1 to 10000 A")]
    [DataRow(typeof(MqttCommandTests), "`key` and a number |", "`key` |")]
    [DataRow(typeof(MqttCommandTests), "| `arm` | bridge | `on` or `off` |", "| `arm` | bridge | `on` |")]
    [DataRow(typeof(MqttCommandTests), "`parameter` | yes |", "`parameter` | no |")]
    [DataRow(typeof(MqttCommandTests), "| `zero` | yes |", "| `gain` | yes |")]
    [DataRow(typeof(MqttCommandTests), "| `load_dump` |", "| `load_drop` |")]
    [DataRow(typeof(MqttCommandTests), "1 to 32 characters", "1 to 33 characters")]
    [DataRow(typeof(MqttCommandTests), "the last 64 are", "the last 46 are")]
    [DataRow(typeof(MqttCommandTests), "1 to 86400:", "1 to 3600:")]
    [DataRow(typeof(MqttCommandTests), "At most 10 commands are begun within 10 s", "At most 12 commands are begun within 10 s")]
    [DataRow(typeof(MqttCommandTests), "At most 10 commands are begun within 10 s", "At most 10 commands are begun within 1 s")]
    [DataRow(typeof(MqttCommandTests), "at most 8 wait", "at most 9 wait")]
    [DataRow(typeof(MqttCommandTests), "more than 10 commands were", "more than 9 commands were")]
    [DataRow(typeof(MqttCommandTests), "more than 5 % apart", "more than 2 % apart")]
    [DataRow(typeof(MqttCommandTests), "at most once in 3600 s, while", "at most once in 360 s, while")]
    [DataRow(typeof(MqttResultTests), "| `quiet_time` |", "| `quiet` |")]
    [DataRow(typeof(MqttResultTests), "| `elapsed_ms` |", "| `elapsed_s` |")]
    [DataRow(typeof(MqttResultTests), "\"elapsed_ms\":143,", "")]
    [DataRow(typeof(MqttResultTests), "| `accepted`, `confirmed`, `refused` or `failed` |", "| `accepted`, `confirmed` or `failed` |")]
    [DataRow(typeof(MqttEventTests), "`sleep_time`, `own_alarm`", "`own_alarm`")]
    [DataRow(typeof(MqttEventTests), "| `info`, `warning` or `error` |", "| `info` or `error` |")]
    [DataRow(typeof(MqttWakingTests), "(500 ms at most)", "(600 ms at most)")]
    [DataRow(typeof(MqttWakingTests), "lost for 60 s", "lost for 30 s")]
    [DataRow(typeof(MqttWakingTests), "lost for 60 s: 3 times at most with 20 s", "lost for 20 s: 3 times at most with 60 s")]
    [DataRow(typeof(MqttWakingTests), "3 times at most", "4 times at most")]
    [DataRow(typeof(MqttWakingTests), "with 20 s and more", "with 10 s and more")]
    [DataRow(typeof(MqttWakingTests), "then once in 3600 s", "then once in 600 s")]
    [DataRow(typeof(MqttWakingTests), "not 65535", "not 65534")]
    public void A_document_that_is_wrong_is_seen(Type checks, string right, string wrong)
    {
        StringAssert.Contains(MqttDocument.Right, right);
        MqttDocument.Text = MqttDocument.Right.Replace(right, wrong, StringComparison.Ordinal);
        try
        {
            Assert.IsTrue(Checks(checks).Any(Fails), "no check has seen it");
        }
        finally
        {
            MqttDocument.Text = MqttDocument.Right;
        }
    }

    [TestMethod]
    [DataRow(typeof(MqttTopicTests))]
    [DataRow(typeof(MqttDeliveryTests))]
    [DataRow(typeof(MqttCommandTests))]
    [DataRow(typeof(MqttResultTests))]
    [DataRow(typeof(MqttEventTests))]
    [DataRow(typeof(MqttWakingTests))]
    public void The_right_document_passes_the_same_checks(Type checks) => Assert.IsFalse(Checks(checks).Any(Fails));

    private static Action[] Checks(Type type)
    {
        var tests = Activator.CreateInstance(type);
        return
        [
            .. type.GetMethods().Where(method => method.IsDefined(typeof(TestMethodAttribute))).SelectMany(method =>
                method.GetCustomAttributes<DataRowAttribute>().Select(row => row.Data).DefaultIfEmpty([]).Select(
                    data => (Action)(() => method.Invoke(tests, BindingFlags.DoNotWrapExceptions, null, data, null)))),
        ];
    }

    private static bool Fails(Action check)
    {
        try
        {
            check();
            return false;
        }
        catch (Exception exception) when (exception is AssertFailedException or InvalidOperationException)
        {
            return true;
        }
    }
}
