using System;
using Daly.Protocol.A5;

namespace Daly.Protocol.Parameters;

/// <summary>
/// The change of one parameter, for one use: the frame that was just read goes back with the bytes of this parameter
/// changed and every other byte as read, residue included. In D2 and 0x81 only the parameter's own register is written, and
/// only that is compared: boards recompute other limits by themselves.
/// </summary>
public sealed class ParameterChange
{
    private readonly byte[] _before = new byte[ParameterFrames.FrameLength];
    private readonly byte[] _wanted = new byte[ParameterFrames.FrameLength];
    private readonly byte[] _seen = new byte[ParameterFrames.FrameLength];
    private bool _isBeforeKnown;
    private bool _isOfRegister;

    /// <summary>Initializes a new instance of the <see cref="ParameterChange"/> class.</summary>
    /// <param name="parameter">What to change.</param>
    /// <param name="oldValue">What it must be just before the write; anything else ends the command as not possible.</param>
    /// <param name="newValue">What it shall be.</param>
    /// <param name="consent">The owner's consent to writes that nobody has verified.</param>
    /// <exception cref="ArgumentNullException">Parameter or consent is missing.</exception>
    public ParameterChange(A5Parameter parameter, long oldValue, long newValue, UnverifiedWriteConsent consent)
    {
        if (consent == null)
        {
            throw new ArgumentNullException(nameof(consent));
        }

        Parameter = parameter ?? throw new ArgumentNullException(nameof(parameter));
        OldValue = oldValue;
        NewValue = newValue;
    }

    /// <summary>Gets what is changed.</summary>
    public A5Parameter Parameter { get; }

    /// <summary>Gets the value before.</summary>
    public long OldValue { get; }

    /// <summary>Gets the value after.</summary>
    public long NewValue { get; }

    /// <summary>Gets how often the write was handed to the line; as long as it is 0, the BMS cannot have changed.</summary>
    public int Transmissions { get; private set; }

    /// <summary>
    /// Gets a value indicating whether the BMS had what the change was planned for. If it had and still nothing was
    /// transmitted, the dialect has no way to write this.
    /// </summary>
    public bool WasAsPlanned => _isBeforeKnown;

    /// <summary>Tells how a frame that was read stands to this change.</summary>
    /// <param name="frame">The eight data bytes.</param>
    /// <returns>Where it stands; bytes that the reply does not define are not looked at.</returns>
    public ParameterState StateOf(byte[] frame)
    {
        if (!_isBeforeKnown)
        {
            return ParameterState.Unknown;
        }

        if (IsSame(frame, _wanted))
        {
            return ParameterState.After;
        }

        return IsSame(frame, _before) ? ParameterState.Before : ParameterState.Other;
    }

    /// <summary>Tells whether something else of the same frame is not what it was before.</summary>
    /// <param name="frame">The eight data bytes, read after the write.</param>
    /// <returns>Whether the board has moved another setting with this one, as some do when a protection is written by D2.</returns>
    public bool HasMovedOthers(byte[] frame)
    {
        bool isMoved = false;
        for (int i = 0; i < ParameterFrames.FrameLength && _isOfRegister; i++)
        {
            bool isOwn = i >= Parameter.Offset && i < Parameter.Offset + Parameter.Size;
            isMoved = isMoved || (!isOwn && frame[i] != _before[i]);
        }

        return isMoved;
    }

    /// <summary>Builds the frame to write out of the one that was just read.</summary>
    /// <returns>False if there is none so new, if it is not what the change was planned for, or the value does not fit.</returns>
    internal bool TryPrepare(ParameterFrames frames, long sinceMs)
    {
        if (frames.UpdatedMs(Parameter.ReadId) < sinceMs || !frames.TryCopy(Parameter.ReadId, _seen))
        {
            return false;
        }

        bool isAsPlanned = _isBeforeKnown ? IsSame(_seen, _before) : Parameter.Read(_seen) == OldValue;
        if (!isAsPlanned)
        {
            return false;
        }

        Copy(_seen, _before);
        Copy(_seen, _wanted);
        _isBeforeKnown = Parameter.TryPut(_wanted, NewValue);
        return _isBeforeKnown;
    }

    /// <summary>Says that one register is written, not a frame.</summary>
    internal void WriteRegister() => _isOfRegister = true;

    /// <summary>Gets the number to be written, as it stands in the frame.</summary>
    internal long WantedRaw() => Parameter.RawIn(_wanted);

    /// <summary>Notes that the write is handed to the line.</summary>
    internal void NoteTransmission() => Transmissions++;

    /// <summary>Puts the data bytes of the write into a frame.</summary>
    internal void CopyWanted(byte[] buffer, int offset)
    {
        for (int i = 0; i < ParameterFrames.FrameLength; i++)
        {
            buffer[offset + i] = _wanted[i];
        }

        NoteTransmission();
    }

    /// <summary>Tells whether the whole frame was read back as written.</summary>
    internal bool IsDone(ParameterFrames frames, long sinceMs) =>
        frames.UpdatedMs(Parameter.ReadId) >= sinceMs
        && frames.TryCopy(Parameter.ReadId, _seen)
        && StateOf(_seen) == ParameterState.After;

    private static void Copy(byte[] from, byte[] to)
    {
        for (int i = 0; i < ParameterFrames.FrameLength; i++)
        {
            to[i] = from[i];
        }
    }

    private bool IsSame(byte[] first, byte[] second)
    {
        int start = _isOfRegister ? Parameter.Offset : 0;
        int end = _isOfRegister ? Parameter.Offset + Parameter.Size : A5Plausibility.DefinedBytes(Parameter.ReadId);
        for (int i = start; i < end; i++)
        {
            if (first[i] != second[i])
            {
                return false;
            }
        }

        return true;
    }
}
