using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.State;

/// <summary>
/// All packs as one battery: packs in parallel. Each value needs all packs; what one pack does not tell, nobody guesses.
/// </summary>
/// <remarks>One object, filled again and again by <see cref="Update"/>.</remarks>
public sealed class BankState
{
    private readonly PackState[] _packs;
    private readonly BankSum _milliVolts = new BankSum();
    private readonly BankSum _milliAmps = new BankSum();
    private readonly BankSum _milliWatts = new BankSum();
    private readonly BankSum _socPermille = new BankSum();
    private readonly BankSum _weightedSoc = new BankSum();
    private readonly BankSum _ratedMilliAmpHours = new BankSum();
    private readonly BankSum _remainingMilliAmpHours = new BankSum();
    private readonly BankSum _alarmLevel = new BankSum();

    public BankState(PackState[] packs)
    {
        _packs = packs;
        Extremes = new BankExtremes(packs);
        Switches = new BankSwitches(packs);
    }

    /// <summary>Gets how many packs there should be.</summary>
    public int Count => _packs.Length;

    /// <summary>Gets how many packs tell their voltage now.</summary>
    public int Present { get; private set; }

    /// <summary>Gets cells and temperatures.</summary>
    public BankExtremes Extremes { get; }

    /// <summary>Gets FETs, charger, load and what the bank is doing.</summary>
    public BankSwitches Switches { get; }

    /// <summary>Gets the mean voltage in mV.</summary>
    public long MilliVolts => _milliVolts.Sum == Absent.Long ? Absent.Long : _milliVolts.Sum / _packs.Length;

    /// <summary>Gets by how much the packs' voltages differ, in mV.</summary>
    public long SpreadMilliVolts => _milliVolts.Spread;

    /// <summary>Gets the summed current in mA, positive = charging.</summary>
    public long MilliAmps => _milliAmps.Sum;

    /// <summary>Gets the summed power in mW.</summary>
    public long MilliWatts => _milliWatts.Sum;

    /// <summary>Gets the SOC in ‰, each pack's weighted with its rated capacity.</summary>
    public long SocPermille
    {
        get
        {
            long rated = _ratedMilliAmpHours.Sum;
            bool isKnown = _weightedSoc.Sum != Absent.Long && rated != Absent.Long && rated > 0;
            return isKnown ? (_weightedSoc.Sum + (rated / 2)) / rated : Absent.Long;
        }
    }

    /// <summary>Gets by how much the packs' SOC differ, in ‰.</summary>
    public long SpreadSocPermille => _socPermille.Spread;

    /// <summary>Gets the summed rated capacity in mAh.</summary>
    public long RatedMilliAmpHours => _ratedMilliAmpHours.Sum;

    /// <summary>Gets the summed remaining charge in mAh.</summary>
    public long RemainingMilliAmpHours => _remainingMilliAmpHours.Sum;

    /// <summary>
    /// Gets the worst alarm level, 0..2. A warning or protection that one pack tells counts even while others are missing;
    /// "no alarm" needs all of them.
    /// </summary>
    public long AlarmLevel { get; private set; }

    /// <summary>Works everything out anew.</summary>
    public void Update(long nowMs)
    {
        Clear();
        for (int i = 0; i < _packs.Length; i++)
        {
            Add(_packs[i], nowMs);
        }

        AlarmLevel = _alarmLevel.Sum == Absent.Long && AlarmLevel == 0 ? Absent.Long : AlarmLevel;
        Extremes.Update(nowMs);
        Switches.Update(MilliAmps, nowMs);
    }

    private void Clear()
    {
        _milliVolts.Clear();
        _milliAmps.Clear();
        _milliWatts.Clear();
        _socPermille.Clear();
        _weightedSoc.Clear();
        _ratedMilliAmpHours.Clear();
        _remainingMilliAmpHours.Clear();
        _alarmLevel.Clear();
        AlarmLevel = 0;
        Present = 0;
    }

    private void Add(PackState pack, long nowMs)
    {
        int number = pack.Number;
        Present += pack.Has(BmsGroup.Pack, nowMs) ? 1 : 0;
        _milliVolts.Add(PackValues.PackMilliVolts(pack, nowMs), number);
        _milliAmps.Add(PackValues.CurrentMilliAmps(pack, nowMs), number);
        _milliWatts.Add(PackValues.PowerMilliWatts(pack, nowMs), number);
        bool hasFets = pack.Has(BmsGroup.Fets, nowMs);
        _remainingMilliAmpHours.Add(hasFets ? pack.Data.Fets.RemainingMilliAmpHours : Absent.Long, number);
        AddCapacity(pack, pack.Fresh(BmsGroup.Pack, pack.Data.Pack.SocPermille, nowMs));
        int level = pack.Fresh(BmsGroup.Alarms, pack.Alarms.Level, nowMs);
        _alarmLevel.Add(level, number);
        AlarmLevel = level > AlarmLevel ? level : AlarmLevel;
    }

    private void AddCapacity(PackState pack, int socPermille)
    {
        long rated = pack.Data.Identity.RatedMilliAmpHours;
        bool isKnown = rated != Absent.Long && rated > 0;
        _socPermille.Add(socPermille, pack.Number);
        _ratedMilliAmpHours.Add(isKnown ? rated : Absent.Long, pack.Number);
        _weightedSoc.Add(isKnown && socPermille != Absent.Value ? rated * socPermille : Absent.Long, pack.Number);
    }
}
