using Daly.Protocol.Alarms;

namespace Daly.Protocol.Tests.Portable.Alarms;

[TestClass]
public sealed class AlarmEvaluationTests
{
    private readonly AlarmEvaluation _evaluation = new AlarmEvaluation();

    [TestMethod]
    public void No_bit_is_no_alarm()
    {
        Evaluate("0000000000000000");
        Expect(0, string.Empty);
    }

    [TestMethod]
    public void A_warning_has_level_1()
    {
        Evaluate("0000400000000000");
        Expect(1, "soc_low_1,");
        Check.Equal(1, _evaluation.GroupLevel(AlarmGroup.SocLow));
        Check.Equal(0, _evaluation.GroupLevel(AlarmGroup.SocHigh));
    }

    [TestMethod]
    public void A_protection_has_level_2()
    {
        // A 16-cell pack with 0 mAh left.
        Evaluate("0000800000000000");
        Expect(2, "soc_low_2,");
    }

    [TestMethod]
    public void The_higher_level_of_a_group_counts()
    {
        Evaluate("0300000000000000");
        Expect(2, "cell_high_1,cell_high_2,");
        Check.Equal(2, _evaluation.GroupLevel(AlarmGroup.CellHigh));
    }

    [TestMethod]
    public void Active_alarms_come_in_ascending_order()
    {
        Evaluate("8000400000010400");
        Expect(2, "pack_low_2,soc_low_1,afe_failed,short_circuit,");
        Check.Equal(2, _evaluation.GroupLevel(AlarmGroup.Hardware));
        Check.Equal(2, _evaluation.GroupLevel(AlarmGroup.ShortCircuit));
    }

    [TestMethod]
    public void Off_by_command_is_a_state_and_no_alarm()
    {
        Evaluate("0000000000001000");
        Expect(0, string.Empty);
        Check.Equal(1, _evaluation.GroupLevel(AlarmGroup.OffByCommand));
    }

    [TestMethod]
    public void Undefined_bits_mean_nothing()
    {
        Evaluate("000000f00000c000");
        Expect(0, string.Empty);
    }

    [TestMethod]
    public void The_fault_code_is_the_last_byte()
    {
        Evaluate("0000000000000029");
        Check.Equal(41, _evaluation.FaultCode);
        Expect(0, string.Empty);
    }

    [TestMethod]
    public void All_bits_at_once_fit()
    {
        Evaluate("ffffffffffffffff");
        Check.Equal(49, _evaluation.ActiveCount);
        Check.Equal(2, _evaluation.Level);
    }

    [TestMethod]
    public void What_was_before_is_forgotten()
    {
        Evaluate("ffffffffffffffff");
        Evaluate("0000000000000000");
        Expect(0, string.Empty);
        Check.Equal(0, _evaluation.FaultCode);
        for (int group = 0; group < AlarmCatalogue.GroupCount; group++)
        {
            Check.Equal(0, _evaluation.GroupLevel((AlarmGroup)group));
        }
    }

    private void Evaluate(string hex) => _evaluation.Evaluate(Bytes.Of(hex));

    private void Expect(int level, string active)
    {
        string text = string.Empty;
        for (int i = 0; i < _evaluation.ActiveCount; i++)
        {
            text = text + _evaluation.GetActive(i).Id + ",";
        }

        Check.Equal(level, _evaluation.Level);
        Check.Equal(active, text);
    }
}
