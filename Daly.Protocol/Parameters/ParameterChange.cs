using System;
using Daly.Protocol.A5;

namespace Daly.Protocol.Parameters;

/// <summary>
/// The change of one parameter, for one use. Nothing is sent before two readings in a row agree on the whole frame: it goes
/// back with the bytes of this parameter changed and every other byte as read, residue included, and what is read back is
/// compared as a whole. In D2 and 0x81 only the parameter's own register is written.
/// </summary>
public sealed class ParameterChange
{
    private const int MaxReadings = 4;

    private readonly byte[] _before = new byte[ParameterFrames.FrameLength];
    private readonly byte[] _wanted = new byte[ParameterFrames.FrameLength];
    private readonly byte[] _seen = new byte[ParameterFrames.FrameLength];
    private readonly byte[]? _planned;
    private readonly byte[]? _target;
    private int _readings;
    private bool _areAlike;
    private bool _isBeforeKnown;

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

    // From one whole frame to another one that the board has had.
    private ParameterChange(A5Parameter parameter, byte[] planned, byte[] target, UnverifiedWriteConsent consent)
        : this(parameter, parameter.Read(planned), parameter.Read(target), consent)
    {
        _planned = planned;
        _target = target;
    }

    /// <summary>Gets what is changed.</summary>
    public A5Parameter Parameter { get; }

    /// <summary>Gets the value before.</summary>
    public long OldValue { get; }

    /// <summary>Gets the value after.</summary>
    public long NewValue { get; }

    /// <summary>Gets how often the write was handed to the line; as long as it is 0, the BMS cannot have changed.</summary>
    public int Transmissions { get; private set; }

    /// <summary>Gets or sets what must hold of the frame that is sent, or null.</summary>
    public IParameterRules? Rules { get; set; }

    /// <summary>Gets what of the rules the frame would have broken, so that it was not sent; or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Gets whether two readings in a row agreed on the frame; before that nothing is sent.</summary>
    public bool AreReadingsAlike => _areAlike;

    /// <summary>
    /// Gets a value indicating whether the BMS had what the change was planned for. If it had and still nothing was
    /// transmitted, the dialect has no way to write this.
    /// </summary>
    public bool WasAsPlanned => _isBeforeKnown;

    /// <summary>Gets whether one register is written, not a frame.</summary>
    internal bool IsOfRegister { get; private set; }

    /// <summary>Tells how a frame that was read stands to this change.</summary>
    /// <param name="frame">The eight data bytes.</param>
    /// <returns>Where it stands; bytes that the reply does not define are not looked at.</returns>
    public ParameterState StateOf(byte[] frame)
    {
        if (!_isBeforeKnown)
        {
            return ParameterState.Unknown;
        }

        if (AreSame(frame, _wanted))
        {
            return ParameterState.After;
        }

        return AreSame(frame, _before) ? ParameterState.Before : ParameterState.Other;
    }

    /// <summary>Tells whether something else of the same frame is not what it was before.</summary>
    /// <param name="frame">The eight data bytes, read after the write.</param>
    /// <returns>Whether the board has moved another setting with this one, as some do when a protection is written by D2.</returns>
    public bool HasMovedOthers(byte[] frame)
    {
        for (int i = 0; i < DefinedBytes; i++)
        {
            bool isOwn = i >= Parameter.Offset && i < Parameter.Offset + Parameter.Size;
            if (!isOwn && frame[i] != _before[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Compares two frames as far as the reply defines them.</summary>
    internal bool AreSame(byte[] first, byte[] second)
    {
        for (int i = 0; i < DefinedBytes; i++)
        {
            if (first[i] != second[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tells whether a value of the frame is not what it was before.</summary>
    internal bool HasMoved(A5Parameter parameter, byte[] frame) => parameter.RawIn(frame) != parameter.RawIn(_before);

    /// <summary>Tells whether a value of the frame was known before.</summary>
    internal bool WasKnown(A5Parameter parameter) => parameter.Read(_before) != Absent.Long;

    /// <summary>Tells whether all values of the frame were known before.</summary>
    internal bool WasAllKnown()
    {
        A5Parameter[] all = A5Parameters.All;
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].ReadId == Parameter.ReadId && !WasKnown(all[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Makes the change that puts one value, or in A5 all of the frame, back to what was before.</summary>
    internal ParameterChange Back(A5Parameter parameter, byte[] seen, UnverifiedWriteConsent consent)
    {
        var planned = new byte[ParameterFrames.FrameLength];
        var target = new byte[ParameterFrames.FrameLength];
        Copy(seen, planned);
        Copy(seen, target);
        int start = IsOfRegister ? parameter.Offset : 0;
        int end = IsOfRegister ? parameter.Offset + parameter.Size : ParameterFrames.FrameLength;
        for (int i = start; i < end; i++)
        {
            target[i] = _before[i];
        }

        return new ParameterChange(parameter, planned, target, consent);
    }

    /// <summary>Takes a reading of the frame before the write.</summary>
    /// <returns>Whether it was the last one that is needed: two in a row agree, or none ever will.</returns>
    internal bool TakeReading(ParameterFrames frames, long sinceMs)
    {
        _readings++;
        bool isRead = frames.UpdatedMs(Parameter.ReadId) >= sinceMs && frames.TryCopy(Parameter.ReadId, _seen);
        _areAlike = isRead && _readings > 1 && AreSame(_seen, _before);
        if (isRead)
        {
            Copy(_seen, _before);
        }

        return _areAlike || _readings >= MaxReadings || !isRead;
    }

    /// <summary>Builds the frame to write out of the one that was just read.</summary>
    /// <returns>
    /// False if there is none so new, if two readings do not agree on it, if it is not what the change was planned for, the
    /// value does not fit, or the frame would break a rule.
    /// </returns>
    internal bool TryPrepare(ParameterFrames frames, long sinceMs)
    {
        bool isFresh = frames.UpdatedMs(Parameter.ReadId) >= sinceMs && frames.TryCopy(Parameter.ReadId, _seen);
        if (!isFresh || !_areAlike || !AreSame(_seen, _before))
        {
            return false;
        }

        if (_isBeforeKnown)
        {
            return Fault == null;
        }

        bool isAsPlanned = _planned == null ? Parameter.Read(_before) == OldValue : AreSame(_before, _planned);
        if (!isAsPlanned)
        {
            return false;
        }

        // Residue as it was read last.
        Copy(_seen, _before);
        Copy(_target ?? _seen, _wanted);
        _isBeforeKnown = _target != null || Parameter.TryPut(_wanted, NewValue);
        Fault = _isBeforeKnown && Rules != null ? Rules.FaultOf(Parameter, _wanted, !IsOfRegister) : null;
        return _isBeforeKnown && Fault == null;
    }

    /// <summary>Says that one register is written, not a frame.</summary>
    internal void WriteRegister() => IsOfRegister = true;

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

    private int DefinedBytes =>
        Parameter.IsRegisterOnly ? ParameterFrames.FrameLength : A5ReadId.DefinedBytes(Parameter.ReadId);

    private static void Copy(byte[] from, byte[] to)
    {
        for (int i = 0; i < ParameterFrames.FrameLength; i++)
        {
            to[i] = from[i];
        }
    }
}
