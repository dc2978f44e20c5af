using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.State;

/// <summary>What the bank is doing, its FETs, charger and load.</summary>
public sealed class BankSwitches
{
    private readonly PackState[] _packs;
    private readonly BankSum _charge = new BankSum();
    private readonly BankSum _discharge = new BankSum();
    private readonly BankSum _charger = new BankSum();
    private readonly BankSum _load = new BankSum();
    private readonly BankSum _balancing = new BankSum();
    private readonly BankSum _cycles = new BankSum();

    public BankSwitches(PackState[] packs)
    {
        _packs = packs;
    }

    /// <summary>Gets what the bank is doing: what all packs do that do anything; if they differ, what the sum does.</summary>
    public ChargeState State { get; private set; }

    /// <summary>Gets 1 if all charge FETs are on, 0 if one is off, or absent.</summary>
    public long ChargeFet => Least(_charge);

    /// <summary>Gets 1 if all discharge FETs are on, 0 if one is off, or absent.</summary>
    public long DischargeFet => Least(_discharge);

    /// <summary>Gets 1 if one pack sees a charger, or absent.</summary>
    public long ChargerPresent => Most(_charger);

    /// <summary>Gets 1 if one pack sees a load, or absent.</summary>
    public long LoadPresent => Most(_load);

    /// <summary>Gets how many cells are being balanced, or absent.</summary>
    public long BalancingCells => _balancing.Sum;

    /// <summary>Gets the most cycles of a pack, or absent.</summary>
    public long Cycles => Most(_cycles);

    internal void Update(long milliAmps, long nowMs)
    {
        _charge.Clear();
        _discharge.Clear();
        _charger.Clear();
        _load.Clear();
        _balancing.Clear();
        _cycles.Clear();
        bool isUnknown = false;
        bool charges = false;
        bool discharges = false;
        for (int i = 0; i < _packs.Length; i++)
        {
            Add(_packs[i], nowMs);
            ChargeState state = PackValues.State(_packs[i], nowMs);
            isUnknown = isUnknown || state == ChargeState.Unknown;
            charges = charges || state == ChargeState.Charging;
            discharges = discharges || state == ChargeState.Discharging;
        }

        State = isUnknown ? ChargeState.Unknown : Together(charges, discharges, milliAmps);
    }

    private static ChargeState Together(bool charges, bool discharges, long milliAmps)
    {
        if (charges && discharges)
        {
            if (milliAmps == Absent.Long) return ChargeState.Unknown;
            charges = milliAmps > 0;
            discharges = milliAmps < 0;
        }

        if (charges) return ChargeState.Charging;
        return discharges ? ChargeState.Discharging : ChargeState.Idle;
    }

    private static long Least(BankSum sum) => sum.Sum == Absent.Long ? Absent.Long : sum.Min;

    private static long Most(BankSum sum) => sum.Sum == Absent.Long ? Absent.Long : sum.Max;

    private void Add(PackState pack, long nowMs)
    {
        int number = pack.Number;
        _charge.Add(pack.Fresh(BmsGroup.Fets, pack.Data.Fets.ChargeFet, nowMs), number);
        _discharge.Add(pack.Fresh(BmsGroup.Fets, pack.Data.Fets.DischargeFet, nowMs), number);
        _charger.Add(pack.Fresh(BmsGroup.Status, pack.Data.Status.ChargerPresent, nowMs), number);
        _load.Add(pack.Fresh(BmsGroup.Status, pack.Data.Status.LoadPresent, nowMs), number);
        _cycles.Add(pack.Fresh(BmsGroup.Status, pack.Data.Status.Cycles, nowMs), number);
        _balancing.Add(PackValues.BalancingCount(pack, nowMs), number);
    }
}
