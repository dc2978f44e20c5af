using Daly.Protocol.Messages;

namespace Daly.Protocol;

/// <summary>
/// Learns from the state byte which sign the BMS gives to charging. Until it is known, a current beyond the BMS's own
/// dead band has no value: half of all guesses would be wrong.
/// </summary>
public sealed class CurrentSign
{
    /// <summary>From 1.1 A on, in 0.1 A, a current is beyond the dead band and its direction counts.</summary>
    public const int DeadBandDeciAmps = 11;

    /// <summary>So many agreeing readings teach a sign: the state lags behind the current by one or two.</summary>
    public const int ReadingsToLearn = 3;

    private const int MaxRaw = 0xFFFF;

    /// <summary>More readings than this, or larger ones, make what is learned no surer: a board may be replaced.</summary>
    private const int MostReadings = 10;
    private const int MostDeciAmps = 300;

    /// <summary>After so many currents without a direction nothing will be learned any more.</summary>
    private const int UndirectedToGiveUp = 20;

    private int _readings;
    private int _deciAmps;
    private CurrentSignKind _rowKind;
    private int _rowReadings;
    private int _rowDeciAmps;
    private long _rowMs;
    private int _undirected;

    /// <summary>Gets what was learned or restored; store it when it changes.</summary>
    public CurrentSignKind Learned { get; private set; }

    /// <summary>Gets or sets what the user demands; <see cref="CurrentSignKind.Unknown"/> leaves it to learning.</summary>
    public CurrentSignKind Override { get; set; }

    /// <summary>Gets what is in force.</summary>
    public CurrentSignKind Kind => Override != CurrentSignKind.Unknown ? Override : Learned;

    /// <summary>Gets how often something learned was revoked.</summary>
    public int Revocations { get; private set; }

    /// <summary>Gets whether the board never says what a current does, so that only the user can tell the sign.</summary>
    public bool IsUnlearnable => Kind == CurrentSignKind.Unknown && _undirected >= UndirectedToGiveUp;

    /// <summary>Gets how large the currents were from which it was learned, in 0.1 A; store it with <see cref="Learned"/>.</summary>
    public int EvidenceDeciAmps => _deciAmps;

    /// <summary>Takes over a stored value.</summary>
    /// <param name="kind">What <see cref="Learned"/> was.</param>
    public void Load(CurrentSignKind kind) => Load(kind, DeadBandDeciAmps);

    /// <summary>Takes over a stored value.</summary>
    /// <param name="kind">What <see cref="Learned"/> was.</param>
    /// <param name="evidenceDeciAmps">What <see cref="EvidenceDeciAmps"/> was.</param>
    public void Load(CurrentSignKind kind, int evidenceDeciAmps)
    {
        bool isKnown = kind == CurrentSignKind.Normal || kind == CurrentSignKind.Inverted;
        Learned = isKnown ? kind : CurrentSignKind.Unknown;
        _readings = MostReadings;
        _deciAmps = evidenceDeciAmps < DeadBandDeciAmps ? DeadBandDeciAmps : evidenceDeciAmps;
        _rowReadings = 0;
    }

    /// <summary>Learns from a current and the state that was read with it.</summary>
    /// <remarks>
    /// What was learned is revoked by as many readings in a row, none of them weak beside those it was learned from, and
    /// all together of as much current.
    /// </remarks>
    /// <param name="currentRaw">The current as sent, 0..65535; anything else is ignored.</param>
    /// <param name="state">What the BMS says the pack is doing; only charging and discharging teach.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <param name="maxGapMs">Readings further apart than this are no row.</param>
    public void Observe(int currentRaw, ChargeState state, long nowMs, long maxGapMs)
    {
        if (!IsReading(currentRaw)) return;
        bool isDirected = state == ChargeState.Charging || state == ChargeState.Discharging;
        if (isDirected && !IsInDeadBand(currentRaw))
        {
            _undirected = 0;
            bool isNormal = (currentRaw > PackMessage.CurrentOffset) == (state == ChargeState.Charging);
            int offset = currentRaw - PackMessage.CurrentOffset;
            int deciAmps = offset < 0 ? -offset : offset;
            deciAmps = deciAmps < MostDeciAmps ? deciAmps : MostDeciAmps;
            Learn(isNormal ? CurrentSignKind.Normal : CurrentSignKind.Inverted, deciAmps, nowMs, maxGapMs);
        }
        else if (state == ChargeState.Unknown || (!isDirected && !IsInDeadBand(currentRaw)))
        {
            _undirected += _undirected < UndirectedToGiveUp ? 1 : 0;
        }
        else
        {
            _undirected = 0;
        }
    }

    /// <summary>Converts a current.</summary>
    /// <param name="currentRaw">The current as sent.</param>
    /// <param name="deciAmps">
    /// The current in 0.1 A, positive = charging, or <see cref="Absent.Value"/>. Inside the dead band, while the sign is
    /// unknown, the normal sign is taken.
    /// </param>
    /// <returns>False if it is no reading, or beyond the dead band while the sign is unknown.</returns>
    public bool TryDeciAmps(int currentRaw, out int deciAmps) =>
        TryDeciAmps(currentRaw, CurrentSignKind.Unknown, out deciAmps);

    /// <summary>Converts a current of a dialect that settles the sign.</summary>
    /// <param name="currentRaw">The current as sent.</param>
    /// <param name="dialectSign">What holds until the sign is learned or demanded.</param>
    /// <param name="deciAmps">The current in 0.1 A, positive = charging, or <see cref="Absent.Value"/>.</param>
    /// <returns>False if it is no reading, or beyond the dead band while the sign is unknown.</returns>
    public bool TryDeciAmps(int currentRaw, CurrentSignKind dialectSign, out int deciAmps)
    {
        CurrentSignKind kind = Kind == CurrentSignKind.Unknown ? dialectSign : Kind;
        if (!IsReading(currentRaw) || (kind == CurrentSignKind.Unknown && !IsInDeadBand(currentRaw)))
        {
            deciAmps = Absent.Value;
            return false;
        }

        int offset = currentRaw - PackMessage.CurrentOffset;
        deciAmps = kind == CurrentSignKind.Inverted ? -offset : offset;
        return true;
    }

    // Raw 0 would be −3000 A: what a BMS sends that has just woken up.
    private static bool IsReading(int currentRaw) => currentRaw > 0 && currentRaw <= MaxRaw;

    private static bool IsInDeadBand(int currentRaw)
    {
        int offset = currentRaw - PackMessage.CurrentOffset;
        return offset > -DeadBandDeciAmps && offset < DeadBandDeciAmps;
    }

    private void Learn(CurrentSignKind seen, int deciAmps, long nowMs, long maxGapMs)
    {
        if (seen == Learned)
        {
            Strengthen(deciAmps);
            _rowReadings = 0;
            return;
        }

        if (Learned != CurrentSignKind.Unknown && deciAmps * 2 < _deciAmps) return;
        Note(seen, deciAmps, nowMs, maxGapMs);
        if (Learned == CurrentSignKind.Unknown)
        {
            if (_rowReadings >= ReadingsToLearn) Conclude(seen);
        }
        else if (_rowReadings >= _readings && _rowDeciAmps >= _readings * _deciAmps)
        {
            Conclude(CurrentSignKind.Unknown);
            Revocations++;
        }
    }

    private void Note(CurrentSignKind seen, int deciAmps, long nowMs, long maxGapMs)
    {
        if (_rowReadings == 0 || seen != _rowKind || nowMs - _rowMs > maxGapMs)
        {
            _rowKind = seen;
            _rowReadings = 0;
            _rowDeciAmps = 0;
        }

        _rowReadings++;
        _rowDeciAmps += deciAmps;
        _rowMs = nowMs;
    }

    private void Conclude(CurrentSignKind kind)
    {
        Learned = kind;
        _readings = _rowReadings;
        _deciAmps = _rowDeciAmps / _rowReadings;
        _rowReadings = 0;
    }

    private void Strengthen(int deciAmps)
    {
        if (_readings < MostReadings)
        {
            _deciAmps = ((_deciAmps * _readings) + deciAmps) / (_readings + 1);
            _readings++;
        }
        else if (deciAmps > _deciAmps)
        {
            _deciAmps += (deciAmps - _deciAmps + MostReadings - 1) / MostReadings;
        }
    }
}
