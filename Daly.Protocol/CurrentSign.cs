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

    private const int MaxRaw = 0xFFFF;
    private const int OpposingReadingsToRevoke = 2;
    private int _opposingReadings;

    /// <summary>Gets what was learned or restored; store it when it changes.</summary>
    public CurrentSignKind Learned { get; private set; }

    /// <summary>Gets or sets what the user demands; <see cref="CurrentSignKind.Unknown"/> leaves it to learning.</summary>
    public CurrentSignKind Override { get; set; }

    /// <summary>Gets what is in force.</summary>
    public CurrentSignKind Kind => Override != CurrentSignKind.Unknown ? Override : Learned;

    /// <summary>Gets how often something learned was revoked by two opposing readings in a row.</summary>
    public int Revocations { get; private set; }

    /// <summary>Takes over a stored value.</summary>
    /// <param name="kind">What <see cref="Learned"/> was.</param>
    public void Restore(CurrentSignKind kind)
    {
        bool isKnown = kind == CurrentSignKind.Normal || kind == CurrentSignKind.Inverted;
        Learned = isKnown ? kind : CurrentSignKind.Unknown;
        _opposingReadings = 0;
    }

    /// <summary>Learns from a current and the state that was read with it.</summary>
    /// <param name="currentRaw">The current as sent, 0..65535; anything else is ignored.</param>
    /// <param name="state">What the BMS says the pack is doing; only charging and discharging teach.</param>
    public void Observe(int currentRaw, ChargeState state)
    {
        bool isDirected = state == ChargeState.Charging || state == ChargeState.Discharging;
        if (!isDirected || !IsReading(currentRaw) || IsInDeadBand(currentRaw))
        {
            return;
        }

        bool isAbove = currentRaw > PackMessage.CurrentOffset;
        bool isNormal = isAbove == (state == ChargeState.Charging);
        Learn(isNormal ? CurrentSignKind.Normal : CurrentSignKind.Inverted);
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

    private void Learn(CurrentSignKind seen)
    {
        if (Learned == CurrentSignKind.Unknown)
        {
            Learned = seen;
        }

        if (Learned == seen)
        {
            _opposingReadings = 0;
            return;
        }

        _opposingReadings++;
        if (_opposingReadings >= OpposingReadingsToRevoke)
        {
            Learned = CurrentSignKind.Unknown;
            _opposingReadings = 0;
            Revocations++;
        }
    }
}
