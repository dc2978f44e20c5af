using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable;

[TestClass]
public sealed class CurrentSignTests
{
    private readonly CurrentSign _sign = new CurrentSign();

    [TestMethod]
    public void Above_the_offset_while_charging_is_the_normal_sign()
    {
        _sign.Observe(30063, ChargeState.Charging);
        Expect(CurrentSignKind.Normal);
        ExpectDeciAmps(63, 30063);
        ExpectDeciAmps(-63, 29937);
    }

    [TestMethod]
    public void Below_the_offset_while_discharging_is_the_normal_sign()
    {
        _sign.Observe(29937, ChargeState.Discharging);
        Expect(CurrentSignKind.Normal);
    }

    [TestMethod]
    public void Above_the_offset_while_discharging_is_the_inverted_sign()
    {
        // A 16-cell pack under load: 30500 with state 2.
        _sign.Observe(30500, ChargeState.Discharging);
        Expect(CurrentSignKind.Inverted);
        ExpectDeciAmps(-500, 30500);
        ExpectDeciAmps(500, 29500);
    }

    [TestMethod]
    public void Below_the_offset_while_charging_is_the_inverted_sign()
    {
        _sign.Observe(29500, ChargeState.Charging);
        Expect(CurrentSignKind.Inverted);
    }

    [TestMethod]
    public void Nothing_is_learned_inside_the_dead_band()
    {
        _sign.Observe(30010, ChargeState.Charging);
        _sign.Observe(29990, ChargeState.Charging);
        Expect(CurrentSignKind.Unknown);
        _sign.Observe(30011, ChargeState.Charging);
        Expect(CurrentSignKind.Normal);
    }

    [TestMethod]
    public void Nothing_is_learned_from_other_states()
    {
        _sign.Observe(30500, ChargeState.Idle);
        _sign.Observe(30500, ChargeState.Unknown);
        Expect(CurrentSignKind.Unknown);
    }

    [TestMethod]
    public void Nothing_is_learned_from_what_is_no_reading()
    {
        _sign.Observe(0, ChargeState.Charging);
        _sign.Observe(Absent.Value, ChargeState.Charging);
        _sign.Observe(65536, ChargeState.Charging);
        Expect(CurrentSignKind.Unknown);
    }

    [TestMethod]
    public void While_the_sign_is_unknown_a_current_beyond_the_dead_band_is_absent()
    {
        ExpectAbsent(30011);
        ExpectAbsent(29989);
        ExpectDeciAmps(10, 30010);
        ExpectDeciAmps(-10, 29990);
        ExpectDeciAmps(0, 30000);
    }

    [TestMethod]
    public void One_opposing_reading_changes_nothing()
    {
        _sign.Observe(30500, ChargeState.Charging);
        _sign.Observe(30500, ChargeState.Discharging);
        Expect(CurrentSignKind.Normal);
        _sign.Observe(30500, ChargeState.Charging);
        _sign.Observe(30500, ChargeState.Discharging);
        Expect(CurrentSignKind.Normal);
        Check.Equal(0, _sign.Revocations);
    }

    [TestMethod]
    public void Two_opposing_readings_in_a_row_revoke_and_are_counted()
    {
        _sign.Observe(30500, ChargeState.Charging);
        _sign.Observe(30500, ChargeState.Discharging);
        _sign.Observe(30500, ChargeState.Discharging);
        Expect(CurrentSignKind.Unknown);
        Check.Equal(1, _sign.Revocations);
        ExpectAbsent(30500);
        _sign.Observe(30500, ChargeState.Discharging);
        Expect(CurrentSignKind.Inverted);
    }

    [TestMethod]
    public void Readings_that_teach_nothing_do_not_break_the_row()
    {
        _sign.Observe(30500, ChargeState.Charging);
        _sign.Observe(30500, ChargeState.Discharging);
        _sign.Observe(30000, ChargeState.Idle);
        _sign.Observe(30500, ChargeState.Discharging);
        Expect(CurrentSignKind.Unknown);
    }

    [TestMethod]
    public void What_the_user_demands_is_in_force_whatever_was_learned()
    {
        _sign.Observe(30500, ChargeState.Charging);
        _sign.Override = CurrentSignKind.Inverted;
        Expect(CurrentSignKind.Inverted);
        ExpectDeciAmps(-500, 30500);
        _sign.Override = CurrentSignKind.Unknown;
        Expect(CurrentSignKind.Normal);
    }

    [TestMethod]
    public void A_stored_sign_is_taken_over()
    {
        _sign.Restore(CurrentSignKind.Inverted);
        Expect(CurrentSignKind.Inverted);
        _sign.Restore((CurrentSignKind)77);
        Expect(CurrentSignKind.Unknown);
    }

    [TestMethod]
    public void The_whole_range_of_the_wire_has_a_value()
    {
        _sign.Restore(CurrentSignKind.Normal);
        ExpectDeciAmps(35535, 65535);
        ExpectDeciAmps(-29999, 1);
        ExpectAbsent(0);
        ExpectAbsent(Absent.Value);
    }

    private void Expect(CurrentSignKind kind) => Check.Equal((int)kind, (int)_sign.Kind);

    private void ExpectDeciAmps(int expected, int raw)
    {
        Check.True(_sign.TryDeciAmps(raw, out int deciAmps));
        Check.Equal(expected, deciAmps);
    }

    private void ExpectAbsent(int raw)
    {
        Check.True(!_sign.TryDeciAmps(raw, out int deciAmps));
        Check.Equal(Absent.Value, deciAmps);
    }
}
