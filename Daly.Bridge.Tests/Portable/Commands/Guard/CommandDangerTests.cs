using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Guard;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Portable.Commands.Guard;

[TestClass]
public sealed class CommandDangerTests
{
    private const string Pack = "control.enabled = true\nbridge.supply = pack\ncontrol.allow = charge_fet,discharge_fet,bms_restart\n";

    private readonly CommandRig _rig = CommandRig.Create(CommandRig.Enabled);

    [TestMethod]
    public void Dangerous_commands_need_to_be_armed_and_arming_ends_by_itself()
    {
        string[] names = { "1/charge_fet off", "1/discharge_fet off", "1/soc 50", "1/bms_restart on", "restart on", "zero_calibration on" };
        for (int i = 0; i < names.Length; i++)
        {
            int blank = names[i].IndexOf(' ');
            _rig.WasRefused(names[i].Substring(0, blank), names[i].Substring(blank + 1), "not_armed");
        }

        _rig.WasConfirmed("arm", "on");
        _rig.WasConfirmed("1/discharge_fet", "off");
        _rig.Run(60_000);
        _rig.WasRefused("1/charge_fet", "off", "not_armed");
    }

    [TestMethod]
    public void Disarming_ends_it_at_once()
    {
        _rig.WasConfirmed("arm", "on");
        Check.True(_rig.State.Control.IsArmed(_rig.Machine.NowMs));
        _rig.WasConfirmed("arm", "off");
        _rig.WasRefused("1/discharge_fet", "off", "not_armed");
    }

    [TestMethod]
    public void Closing_a_FET_needs_no_arming() => _rig.WasConfirmed("1/discharge_fet", "on");

    [TestMethod]
    public void An_acknowledgement_takes_the_place_of_arming() =>
        _rig.WasConfirmed("1/discharge_fet", "{\"value\":\"off\",\"ack\":\"load_dump\"}");

    [TestMethod]
    public void A_word_of_another_danger_is_refused_and_does_not_take_the_place_of_arming()
    {
        string[] lines =
        {
            "1/discharge_fet off leads_shorted", "1/discharge_fet off charger_lockup", "1/discharge_fet off load_dump,leads_shorted",
            "1/charge_fet off cuts_supply", "1/charge_fet off i-accept-unverified-writes", "1/bms_restart on charger_lockup",
            "1/soc 50 load_dump", "restart on cuts_supply", "counters_reset on load_dump", "sync_now on leads_shorted",
            "gain_calibration 5 leads_shorted", "soc_pct 50 load_dump", "zero_calibration on load_dump", "arm on cuts_supply",
        };
        for (int armed = 0; armed < 2; armed++)
        {
            for (int i = 0; i < lines.Length; i++)
            {
                string[] parts = lines[i].Split(' ');
                string value = parts[1] == "on" || parts[1] == "off" ? "\"" + parts[1] + "\"" : parts[1];
                _rig.WasRefused(parts[0], "{\"value\":" + value + ",\"ack\":\"" + parts[2] + "\"}", "malformed");
            }

            _rig.WasConfirmed("arm", "on");
        }
    }

    [TestMethod]
    public void Words_that_a_request_carries_without_a_message_open_no_other_danger_either()
    {
        var request = new CommandRequest(CommandCatalogue.Get(CommandKind.DischargeFet), 1, CommandSource.Remote)
        {
            Value = 0,
            Acks = CommandAcks.LeadsShorted | CommandAcks.UnverifiedWrite | CommandAcks.ChargerLockup,
        };
        Check.True(_rig.Router.TrySubmit(request));
        _rig.Run(500);
        Check.Equal("not_armed", CommandWords.Of(request.Result.Reason));
        Check.Equal(0, _rig.Port.Writes);
    }

    [TestMethod]
    public void Cutting_our_own_supply_needs_its_acknowledgement_even_when_armed()
    {
        CommandRig rig = CommandRig.Create(Pack);
        rig.WasConfirmed("arm", "on");
        rig.WasRefused("1/discharge_fet", "off", "needs_ack");
        Check.Equal(
            "this device may be cut off, for the pack feeds it (ack: cuts_supply)", CommandRig.Field(rig.Last("1/discharge_fet")!, "text"));
        rig.WasRefused("1/bms_restart", "on", "needs_ack");
        rig.WasConfirmed("1/charge_fet", "off");
        rig.WasConfirmed("1/discharge_fet", "{\"value\":\"off\",\"ack\":\"cuts_supply\"}");
    }

    [TestMethod]
    public void A_large_current_needs_its_acknowledgement_whatever_its_sign()
    {
        _rig.WasConfirmed("arm", "on");
        _rig.Pack.Data.Pack.CurrentRaw = 30000 - 101;
        _rig.WasRefused("1/discharge_fet", "off", "needs_ack");
        _rig.Pack.Data.Pack.CurrentRaw = 30000 + 101;
        _rig.WasRefused("1/discharge_fet", "off", "needs_ack");
        Check.True(CommandRig.Field(_rig.Last("1/discharge_fet")!, "text").IndexOf("voltage may jump") > 0);
        _rig.Pack.Data.Pack.CurrentRaw = 30000 - 100;
        _rig.WasConfirmed("1/discharge_fet", "off");
    }

    [TestMethod]
    public void Opening_the_charge_FET_while_charging_needs_its_acknowledgement()
    {
        _rig.WasConfirmed("arm", "on");
        _rig.Pack.Data.Fets.State = ChargeState.Charging;
        _rig.WasRefused("1/charge_fet", "off", "needs_ack");
        Check.True(CommandRig.Field(_rig.Last("1/charge_fet")!, "text").IndexOf("charger_lockup") > 0);
        _rig.WasRefused("1/charge_fet", "{\"value\":\"off\",\"ack\":\"load_dump\"}", "needs_ack");
        _rig.WasConfirmed("1/charge_fet", "{\"value\":\"off\",\"ack\":\"load_dump, charger_lockup\"}");
    }

    [TestMethod]
    public void A_FET_that_the_BMS_may_have_opened_for_protection_is_not_closed_and_may_be_opened()
    {
        _rig.Pack.Data.Alarms.Raw[0] = 0x02;
        _rig.Pack.Alarms.Evaluate(_rig.Pack.Data.Alarms.Raw);
        Check.Equal(2, _rig.Pack.Alarms.Level);
        _rig.WasRefused("1/charge_fet", "on", "not_allowed");
        _rig.WasConfirmed("arm", "on");
        _rig.WasConfirmed("1/charge_fet", "off");
    }

    [TestMethod]
    public void A_SOC_is_not_written_while_our_clock_is_not_set()
    {
        _rig.WasConfirmed("arm", "on");
        _rig.Machine.IsSet = false;
        _rig.WasRefused("1/soc", "50", "not_allowed");
        _rig.WasRefused("1/clock", "on", "not_allowed");
    }
}
