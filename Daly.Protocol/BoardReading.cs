using Daly.Protocol.Alarms;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol;

/// <summary>What one board says, and what follows from it: alarms, the sign of the current, balancing.</summary>
public class BoardReading : Freshness
{
    /// <summary>Current and state must be read this close together to teach the sign, in ms.</summary>
    private const int SignWindowMs = 2000;

    private long _alarmsMs = Absent.Long;
    private long _fetsMs = Absent.Long;
    private long _balanceMs = Absent.Long;
    private long _packMs = Absent.Long;
    private BalanceFormat _balanceFormat;

    /// <summary>Initializes a new instance of the <see cref="BoardReading"/> class.</summary>
    /// <param name="data">What the BMS said.</param>
    /// <param name="link">How its link is doing.</param>
    /// <param name="staleMs">Age from which a group counts as unknown, in ms.</param>
    public BoardReading(BmsData data, LinkStatus link, int staleMs)
        : base(data, link, staleMs)
    {
    }

    /// <summary>Gets which sign the BMS gives to charging.</summary>
    public CurrentSign Sign { get; } = new CurrentSign();

    /// <summary>Gets what the alarm bytes mean; as old as <see cref="BmsGroup.Alarms"/>.</summary>
    public AlarmEvaluation Alarms { get; } = new AlarmEvaluation();

    /// <summary>Gets or sets how balance bytes are to be read; those that are there are read anew.</summary>
    public BalanceFormat BalanceFormat
    {
        get => _balanceFormat;
        set
        {
            _balanceFormat = value;
            _balanceMs = Absent.Long;
        }
    }

    /// <summary>Gets how many cells the pack has, as told twice alike; 0 while unknown. It does not go stale.</summary>
    public int CellCount => Data.Status.CellCount == Absent.Value ? 0 : Data.Status.CellCount;

    /// <summary>Gets how many temperature sensors the pack has, as told twice alike; 0 while unknown. It does not go stale.</summary>
    public int SensorCount => Data.Status.TemperatureSensorCount == Absent.Value ? 0 : Data.Status.TemperatureSensorCount;

    /// <summary>Draws the conclusions when the board said something new.</summary>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>Whether the alarms are new.</returns>
    public bool Observe(long nowMs)
    {
        bool areAlarmsNew = IsNew(BmsGroup.Alarms, ref _alarmsMs);
        if (areAlarmsNew) Alarms.Evaluate(Data.Alarms);
        if (IsNew(BmsGroup.Balance, ref _balanceMs)) ReadBalance();
        if (IsNew(BmsGroup.Fets, ref _fetsMs)) LearnSign(nowMs);
        if (IsNew(BmsGroup.Pack, ref _packMs) && !Has(BmsGroup.Fets, nowMs)) Teach(ChargeState.Unknown, nowMs);
        return areAlarmsNew;
    }

    private bool IsNew(BmsGroup group, ref long seenMs)
    {
        long updatedMs = Data.UpdatedMs(group);
        if (updatedMs == seenMs) return false;
        seenMs = updatedMs;
        return true;
    }

    private void ReadBalance()
    {
        if (BalanceFormat == BalanceFormat.Auto) return;
        BalanceDecoder.Decode(Data.Balance, BalanceFormat, CellCount);
    }

    private void LearnSign(long nowMs)
    {
        long packMs = Data.UpdatedMs(BmsGroup.Pack);
        if (packMs == Absent.Long || _fetsMs - packMs > SignWindowMs) return;
        Teach(Data.Fets.State, nowMs);
    }

    private void Teach(ChargeState state, long nowMs) => Sign.Observe(Data.Pack.CurrentRaw, state, nowMs, StaleMs(BmsGroup.Fets));
}
