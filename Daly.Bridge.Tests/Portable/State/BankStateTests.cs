using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Portable.State;

[TestClass]
public sealed class BankStateTests
{
    private const int NowMs = 1000;

    [TestMethod]
    public void Currents_capacities_and_charges_of_all_packs_add_up()
    {
        PackState[] packs = Two();
        packs[1].Data.Pack.CurrentRaw = 30000 - 100;
        packs[0].Data.Identity.RatedMilliAmpHours = 40_000;
        packs[1].Data.Identity.RatedMilliAmpHours = 100_000;
        BankState bank = Update(packs);

        // 1.4 A and 10 A discharging; 40 Ah and 100 Ah; twice 34.92 Ah.
        Check.Equal(-11_400, bank.MilliAmps);
        Check.Equal(140_000, bank.RatedMilliAmpHours);
        Check.Equal(69_840, bank.RemainingMilliAmpHours);
        Check.Equal(2, bank.Present);
    }

    [TestMethod]
    public void SOC_is_weighted_with_the_capacity()
    {
        PackState[] packs = Two();
        packs[0].Data.Pack.SocPermille = 1000;
        packs[1].Data.Pack.SocPermille = 500;
        packs[0].Data.Identity.RatedMilliAmpHours = 100_000;
        packs[1].Data.Identity.RatedMilliAmpHours = 300_000;
        BankState bank = Update(packs);
        Check.Equal(625, bank.SocPermille);
        Check.Equal(500, bank.SpreadSocPermille);

        packs[1].Data.Identity.RatedMilliAmpHours = Absent.Value;
        bank.Update(NowMs);
        Check.Equal(Absent.Long, bank.SocPermille);
    }

    [TestMethod]
    public void The_weakest_and_the_strongest_cell_are_told_with_their_packs()
    {
        PackState[] packs = Two();
        packs[1].Data.CellExtremes.MinCellMilliVolts = 3001;
        packs[1].Data.CellExtremes.MinCellNumber = 4;
        packs[0].Data.CellExtremes.MaxCellMilliVolts = 3600;
        packs[0].Data.CellExtremes.MaxCellNumber = 2;
        BankState bank = Update(packs);

        Check.Equal(3001, bank.Extremes.Cells.Min);
        Check.Equal(4, bank.Extremes.Cells.MinNumber);
        Check.Equal(2, bank.Extremes.CellMinPack);
        Check.Equal(3600, bank.Extremes.Cells.Max);
        Check.Equal(2, bank.Extremes.Cells.MaxNumber);
        Check.Equal(1, bank.Extremes.CellMaxPack);
        Check.Equal(599, bank.Extremes.Cells.Delta);
    }

    [TestMethod]
    public void A_missing_pack_makes_every_sum_and_extreme_absent()
    {
        BankState bank = Update(new PackState[] { ExamplePack.Create(0), ExamplePack.Empty(2) });

        Check.Equal(2, bank.Count);
        Check.Equal(1, bank.Present);
        Check.Equal(Absent.Long, bank.MilliVolts);
        Check.Equal(Absent.Long, bank.MilliAmps);
        Check.Equal(Absent.Long, bank.RemainingMilliAmpHours);
        Check.Equal(Absent.Long, bank.SocPermille);
        Check.Equal(Absent.Value, bank.Extremes.Cells.Min);
        Check.Equal(Absent.Long, bank.Switches.ChargeFet);
        Check.Equal((int)ChargeState.Unknown, (int)bank.Switches.State);
    }

    [TestMethod]
    public void A_warning_counts_although_a_pack_is_missing_but_no_alarm_needs_all()
    {
        PackState present = ExamplePack.Create(0);
        BankState bank = new BankState(new PackState[] { present, ExamplePack.Empty(2) });
        present.Alarms.Evaluate(new byte[8]);
        bank.Update(NowMs);
        Check.Equal(Absent.Long, bank.AlarmLevel);

        present.Alarms.Evaluate(new byte[] { 0x08, 0, 0, 0, 0, 0, 0, 0 });
        bank.Update(NowMs);
        Check.Equal(2, bank.AlarmLevel);
    }

    [TestMethod]
    public void One_open_FET_is_told_for_the_bank()
    {
        PackState[] packs = Two();
        Check.Equal(1, Update(packs).Switches.DischargeFet);
        packs[1].Data.Fets.DischargeFet = 0;
        Check.Equal(0, Update(packs).Switches.DischargeFet);
    }

    [TestMethod]
    public void Packs_that_feed_each_other_do_what_the_sum_does()
    {
        PackState[] packs = Two();
        packs[0].Data.Fets.State = ChargeState.Charging;
        packs[0].Data.Pack.CurrentRaw = 30000 + 200;
        packs[1].Data.Fets.State = ChargeState.Discharging;
        packs[1].Data.Pack.CurrentRaw = 30000 - 50;
        Check.Equal((int)ChargeState.Charging, (int)Update(packs).Switches.State);
        packs[0].Data.Fets.State = ChargeState.Idle;
        Check.Equal((int)ChargeState.Discharging, (int)Update(packs).Switches.State);
    }

    [TestMethod]
    public void The_spread_between_packs_is_told()
    {
        PackState[] packs = Two();
        packs[1].Data.Pack.PackDeciVolts = 137;
        BankState bank = Update(packs);
        Check.Equal(400, bank.SpreadMilliVolts);
        Check.Equal(13_500, bank.MilliVolts);
    }

    private static PackState[] Two() => new PackState[] { ExamplePack.Create(0), ExamplePack.Create(0, 2) };

    private static BankState Update(PackState[] packs)
    {
        var bank = new BankState(packs);
        bank.Update(NowMs);
        return bank;
    }
}
