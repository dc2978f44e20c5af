using System;
using System.Linq;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>The checks themselves: each sees a document that says something wrong.</summary>
public sealed partial class MqttDocumentationTests
{
    [TestMethod]
    [DataRow("Retained, QoS 1, at once on change and every `publish.diagnostics_s`. Our own", "Not retained, QoS 1, at once. Our own")]
    [DataRow("every `publish.cells_s`, and at once when they", "every `publish.pack_s`, and at once when they")]
    [DataRow("| `sync_blocked_by` |", "| `blocked_by` |")]
    [DataRow("| `serial` |", "| `serial`, `made_up` |")]
    [DataRow("`echo_only`, ", "")]
    [DataRow("| `soc` | pack | 0 to 100 %, 1 decimal |", "| `soc` | pack | 0 to 110 %, 1 decimal |")]
    [DataRow("| `quiet_time` |", "| `quiet` |")]
    [DataRow("`sleep_time`, `own_alarm`", "`own_alarm`")]
    [DataRow("| `elapsed_ms` |", "| `elapsed_s` |")]
    [DataRow("asleep or lost for 60 s", "asleep or lost for 30 s")]
    [DataRow("more than 5 % apart", "more than 2 % apart")]
    [DataRow("`parameter` | yes |", "`parameter` | no |")]
    public void A_document_that_is_wrong_is_seen(string right, string wrong)
    {
        StringAssert.Contains(Right, right);
        Document = Right.Replace(right, wrong, StringComparison.Ordinal);
        try
        {
            Assert.IsTrue(AllChecks().Any(Fails), "no check has seen it");
        }
        finally
        {
            Document = Right;
        }
    }

    private static bool Fails(Action check)
    {
        try
        {
            check();
            return false;
        }
        catch (AssertFailedException)
        {
            return true;
        }
    }

    private Action[] AllChecks() =>
    [
        Every_topic_and_every_key_is_documented_in_its_own_section, Every_documented_section_is_a_topic_that_is_sent,
        Every_word_of_an_enumeration_is_documented_in_its_own_section,
        What_is_retained_and_with_which_QoS_is_documented, Every_command_is_documented_with_value_permission_and_danger,
        Every_reason_stage_and_acknowledgement_is_documented, Every_type_of_event_is_documented_and_no_other, Every_severity_is_documented,
        Every_rate_is_that_of_the_setting_that_is_named, What_is_sent_at_once_on_change_is_documented,
        Every_key_of_a_result_is_documented_with_its_example, Every_number_about_waking_is_documented,
        Every_number_about_the_write_back_is_documented, Every_command_of_the_document_is_there,
    ];
}
