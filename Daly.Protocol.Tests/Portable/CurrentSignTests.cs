using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable;

[TestClass]
public sealed class CurrentSignTests
{
    private readonly CurrentSign _sign = new CurrentSign();
    private long _nowMs;

    [TestMethod]
    public void Above_the_offset_while_charging_is_the_normal_sign()
    {
        Observe(30063, ChargeState.Charging, 3);
        Expect(CurrentSignKind.Normal);
        ExpectDeciAmps(63, 30063);
        ExpectDeciAmps(-63, 29937);
    }

    [TestMethod]
    public void Below_the_offset_while_discharging_is_the_normal_sign()
    {
        Observe(29937, ChargeState.Discharging, 3);
        Expect(CurrentSignKind.Normal);
    }

    [TestMethod]
    public void Above_the_offset_while_discharging_is_the_inverted_sign()
    {
        // A 16-cell pack under load: 30500 with state 2.
        Observe(30500, ChargeState.Discharging, 3);
        Expect(CurrentSignKind.Inverted);
        ExpectDeciAmps(-500, 30500);
        ExpectDeciAmps(500, 29500);
    }

    [TestMethod]
    public void Below_the_offset_while_charging_is_the_inverted_sign()
    {
        Observe(29500, ChargeState.Charging, 3);
        Expect(CurrentSignKind.Inverted);
    }

    [TestMethod]
    public void Nothing_is_learned_inside_the_dead_band()
    {
        Observe(30010, ChargeState.Charging, 10);
        Observe(29990, ChargeState.Charging, 10);
        Expect(CurrentSignKind.Unknown);
        Observe(30011, ChargeState.Charging, 3);
        Expect(CurrentSignKind.Normal);
    }

    [TestMethod]
    public void Nothing_is_learned_from_other_states()
    {
        Observe(30500, ChargeState.Idle, 10);
        Observe(30500, ChargeState.Unknown, 10);
        Expect(CurrentSignKind.Unknown);
    }

    [TestMethod]
    public void Nothing_is_learned_from_what_is_no_reading()
    {
        Observe(0, ChargeState.Charging, 10);
        Observe(Absent.Value, ChargeState.Charging, 10);
        Observe(65536, ChargeState.Charging, 10);
        Expect(CurrentSignKind.Unknown);
    }

    [TestMethod]
    public void One_or_two_readings_teach_nothing_yet()
    {
        Observe(30500, ChargeState.Charging, 2);
        Expect(CurrentSignKind.Unknown);
        ExpectAbsent(30500);
    }

    [TestMethod]
    public void Readings_that_do_not_agree_teach_nothing()
    {
        for (int i = 0; i < 10; i++)
        {
            Observe(30500, ChargeState.Charging, 2);
            Observe(30500, ChargeState.Discharging, 2);
        }

        Expect(CurrentSignKind.Unknown);
    }

    [TestMethod]
    public void Readings_far_apart_teach_nothing()
    {
        for (int i = 0; i < 10; i++)
        {
            _nowMs += 60_000;
            Observe(30500, ChargeState.Charging, 1);
        }

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
    public void Two_readings_near_zero_after_many_of_30_A_revoke_nothing()
    {
        Observe(30300, ChargeState.Charging, 20);
        Observe(30012, ChargeState.Discharging, 2);
        Expect(CurrentSignKind.Normal);
        Check.Equal(0, _sign.Revocations);
    }

    [TestMethod]
    public void Any_number_of_readings_near_zero_after_many_of_30_A_revoke_nothing()
    {
        Observe(30300, ChargeState.Charging, 20);
        Observe(30012, ChargeState.Discharging, 1000);
        Expect(CurrentSignKind.Normal);
    }

    [TestMethod]
    public void Fewer_readings_than_it_was_learned_from_revoke_nothing()
    {
        Observe(30300, ChargeState.Charging, 5);
        Observe(30300, ChargeState.Discharging, 4);
        Expect(CurrentSignKind.Normal);
        Observe(30300, ChargeState.Discharging, 1);
        Expect(CurrentSignKind.Unknown);
        Check.Equal(1, _sign.Revocations);
    }

    [TestMethod]
    public void As_many_readings_of_as_much_current_revoke_and_then_the_other_sign_is_learned()
    {
        Observe(30300, ChargeState.Charging, 1000);
        Observe(30300, ChargeState.Discharging, 10);
        Expect(CurrentSignKind.Unknown);
        ExpectAbsent(30300);
        Observe(30300, ChargeState.Discharging, 3);
        Expect(CurrentSignKind.Inverted);
        Check.Equal(1, _sign.Revocations);
    }

    [TestMethod]
    public void A_reading_that_agrees_ends_the_row_of_those_that_do_not()
    {
        Observe(30300, ChargeState.Charging, 20);
        for (int i = 0; i < 10; i++)
        {
            Observe(30300, ChargeState.Discharging, 9);
            Observe(30300, ChargeState.Charging, 1);
        }

        Expect(CurrentSignKind.Normal);
    }

    [TestMethod]
    public void A_sign_learned_from_small_currents_gets_surer_by_large_ones()
    {
        Observe(30012, ChargeState.Charging, 3);
        Observe(30300, ChargeState.Charging, 100);
        Observe(30020, ChargeState.Discharging, 100);
        Expect(CurrentSignKind.Normal);
    }

    [TestMethod]
    public void Readings_that_teach_nothing_do_not_break_the_row()
    {
        for (int i = 0; i < 3; i++)
        {
            Observe(30500, ChargeState.Charging, 1);
            Observe(30000, ChargeState.Idle, 1);
        }

        Expect(CurrentSignKind.Normal);
    }

    [TestMethod]
    public void A_board_that_never_tells_a_direction_is_given_up_until_it_does()
    {
        Observe(30300, ChargeState.Unknown, 19);
        Check.True(!_sign.IsUnlearnable);
        Observe(30300, ChargeState.Idle, 1);
        Check.True(_sign.IsUnlearnable);
        Observe(30300, ChargeState.Charging, 1);
        Check.True(!_sign.IsUnlearnable);
    }

    [TestMethod]
    public void A_battery_at_rest_is_not_given_up()
    {
        Observe(30000, ChargeState.Idle, 1000);
        Check.True(!_sign.IsUnlearnable);
    }

    [TestMethod]
    public void What_the_user_demands_is_in_force_whatever_was_learned()
    {
        Observe(30500, ChargeState.Charging, 3);
        _sign.Override = CurrentSignKind.Inverted;
        Expect(CurrentSignKind.Inverted);
        ExpectDeciAmps(-500, 30500);
        _sign.Override = CurrentSignKind.Unknown;
        Expect(CurrentSignKind.Normal);
    }

    [TestMethod]
    public void A_stored_sign_is_taken_over()
    {
        _sign.Load(CurrentSignKind.Inverted);
        Expect(CurrentSignKind.Inverted);
        _sign.Load((CurrentSignKind)77);
        Expect(CurrentSignKind.Unknown);
    }

    [TestMethod]
    public void The_whole_range_of_the_wire_has_a_value()
    {
        _sign.Load(CurrentSignKind.Normal);
        ExpectDeciAmps(35535, 65535);
        ExpectDeciAmps(-29999, 1);
        ExpectAbsent(0);
        ExpectAbsent(Absent.Value);
    }

    private void Observe(int raw, ChargeState state, int times)
    {
        for (int i = 0; i < times; i++) _sign.Observe(raw, state, _nowMs += 500, 30_000);
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
