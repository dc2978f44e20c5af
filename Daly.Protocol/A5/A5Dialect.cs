using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>The A5 dialect for one board: the reading side.</summary>
public sealed class A5Dialect : IBmsDialect, IA5FrameHandler
{
    /// <summary>The host address of the Bluetooth app, to which only board 1 answers: always with 16 + 3 frames.</summary>
    public const byte BluetoothHost = 0x80;

    private const int NoRequest = -1;

    private static readonly PollPlan CommonPlan = A5ReadId.CreatePlan();

    private readonly LinkOptions _options;
    private readonly LinkStatus _status;
    private readonly LinkCounters _counters;
    private readonly A5Decoder _decoder;
    private readonly A5FrameSeries _series = new A5FrameSeries();
    private readonly byte[] _reply = new byte[A5Frame.DataLength];
    private ReplyStatus _replyStatus;
    private int _request = NoRequest;
    private int _answered = NoRequest;
    private bool _isSeries;
    private bool _isPackTrusted;
    private int _cellCount = Absent.Value;
    private int _sensorCount = Absent.Value;

    /// <summary>Initializes a new instance of the <see cref="A5Dialect"/> class.</summary>
    /// <param name="options">Board number and request fill.</param>
    /// <param name="status">Where to count and report.</param>
    public A5Dialect(LinkOptions options, LinkStatus status)
        : this(options, status, A5Encoder.HostAddress(options.BoardNumber))
    {
    }

    /// <summary>Initializes a new instance of the <see cref="A5Dialect"/> class.</summary>
    /// <param name="options">Board number and request fill.</param>
    /// <param name="status">Where to count and report.</param>
    /// <param name="hostAddress">Who asks: 0x3F + board number, or <see cref="BluetoothHost"/>.</param>
    public A5Dialect(LinkOptions options, LinkStatus status, byte hostAddress)
    {
        _options = options;
        _status = status;
        _counters = status.Counters;
        _decoder = new A5Decoder(this);
        HostAddress = hostAddress;
    }

    /// <summary>Gets who asks.</summary>
    internal byte HostAddress { get; }

    /// <inheritdoc/>
    public PollPlan Plan => CommonPlan;

    /// <inheritdoc/>
    public int Begin(int request, byte[] transmit)
    {
        Expect(request);
        return A5Encoder.WriteRead(transmit, 0, HostAddress, (byte)request, _options.RequestFill);
    }

    /// <inheritdoc/>
    public ReplyStatus Receive(byte[] buffer, int offset, int count)
    {
        _decoder.Feed(buffer, offset, count);
        return _replyStatus;
    }

    /// <inheritdoc/>
    public void Commit(BmsData data, long nowMs)
    {
        if (_request == NoRequest)
        {
            return;
        }

        byte dataId = (byte)_request;
        if (_isSeries)
        {
            CommitSeries(dataId, data, nowMs);
        }
        else
        {
            CommitFrame(dataId, data, nowMs);
        }
    }

    /// <inheritdoc/>
    public void OnFrame(byte[] buffer, int offset, long position, bool isEcho)
    {
        if (isEcho)
        {
            _counters.Echoes++;
        }
        else if (buffer[offset + A5Frame.AddressOffset] != _options.BoardNumber)
        {
            _counters.OtherBoardFrames++;
        }
        else
        {
            OnOwnFrame(buffer, offset);
        }
    }

    /// <inheritdoc/>
    public void OnSkipped(long position, byte value, A5SkipReason reason)
    {
        if (reason == A5SkipReason.WrongChecksum)
        {
            _counters.ChecksumErrors++;
        }

        _counters.NoiseBytes++;
    }

    /// <summary>Forgets the exchange before and waits for a reply with this id.</summary>
    internal void Expect(int request)
    {
        bool wasAnswered = !_isSeries && _replyStatus == ReplyStatus.Complete;
        _answered = wasAnswered ? _request : NoRequest;
        _request = request;
        _replyStatus = ReplyStatus.Nothing;
        _isSeries = request != NoRequest && A5ReadId.IsSeries((byte)request);
        if (_isSeries)
        {
            _series.Begin((byte)request, ExpectedFrames((byte)request));
        }
    }

    /// <summary>Gets a data byte of the reply to the current request, of one frame; absent when there is none.</summary>
    internal int ReplyByte(byte dataId, int index) =>
        _request == dataId && !_isSeries && _replyStatus == ReplyStatus.Complete ? _reply[index] : Absent.Value;

    private void OnOwnFrame(byte[] buffer, int offset)
    {
        int dataId = buffer[offset + A5Frame.DataIdOffset];
        if (IsSecondAnswer(dataId, buffer, offset + A5Frame.DataOffset))
        {
            _counters.SecondAnswers++;
        }

        if (dataId != _request)
        {
            _counters.LateReplies++;
            return;
        }

        _counters.FramesOk++;
        TakeReply(buffer, offset + A5Frame.DataOffset);
    }

    /// <summary>Tells whether a single frame answers, with other data, what was answered last.</summary>
    private bool IsSecondAnswer(int dataId, byte[] buffer, int dataOffset)
    {
        bool isAnswered = dataId == _answered && (dataId != _request || _replyStatus == ReplyStatus.Complete);
        for (int i = 0; isAnswered && i < A5Frame.DataLength; i++)
        {
            if (_reply[i] != buffer[dataOffset + i])
            {
                return true;
            }
        }

        return false;
    }

    private int ExpectedFrames(byte dataId)
    {
        if (dataId != A5DataId.Temperatures)
        {
            return A5SeriesDecoder.FramesFor(dataId, _cellCount);
        }

        // A board without any sensor still answers with one frame.
        return _sensorCount == 0 ? 1 : A5SeriesDecoder.FramesFor(dataId, _sensorCount);
    }

    private void TakeReply(byte[] buffer, int dataOffset)
    {
        if (_replyStatus == ReplyStatus.Complete)
        {
            // Some boards send more frames than the cells need.
            if (!_isSeries)
            {
                _counters.LateReplies++;
            }

            return;
        }

        if (!_isSeries)
        {
            for (int i = 0; i < A5Frame.DataLength; i++)
            {
                _reply[i] = buffer[dataOffset + i];
            }

            _answered = _request;
            _replyStatus = ReplyStatus.Complete;
            return;
        }

        _series.Add(buffer, dataOffset);
        if (_series.IsComplete)
        {
            _replyStatus = ReplyStatus.Complete;
        }
        else
        {
            bool isLengthKnown = _series.ExpectedFrames > 0;
            _replyStatus = !isLengthKnown && _series.IsUsable ? ReplyStatus.Usable : ReplyStatus.Partial;
        }
    }

    private void CommitFrame(byte dataId, BmsData data, long nowMs)
    {
        ImplausibleReason reason = A5Plausibility.Check(dataId, _reply, 0);
        if (dataId == A5DataId.Pack)
        {
            _isPackTrusted = reason == ImplausibleReason.None;
        }

        if (reason != ImplausibleReason.None)
        {
            Reject(reason, 1);
            return;
        }

        // Right after waking up a board sends zeros for everything; here they would mean "no alarm".
        bool isZeroGood = dataId == A5DataId.Alarms || dataId == A5DataId.Balance;
        if (isZeroGood && !_isPackTrusted)
        {
            return;
        }

        if (A5MessageDecoder.TryDecode(dataId, _reply, 0, data))
        {
            data.ParameterFrames.Put(dataId, _reply, nowMs);
            MarkUpdated(dataId, data, nowMs);
        }
    }

    private void CommitSeries(byte dataId, BmsData data, long nowMs)
    {
        bool isText = dataId != A5DataId.CellVoltages && dataId != A5DataId.Temperatures;
        int count = dataId == A5DataId.CellVoltages ? _cellCount : _sensorCount;
        if (count == Absent.Value && !isText)
        {
            // Residue looks like cells: how many there are is not guessed.
            return;
        }

        bool isDecoded = A5SeriesDecoder.TryDecode(_series, data, count, out int implausible);
        if (implausible > 0)
        {
            bool isCells = dataId == A5DataId.CellVoltages;
            Reject(isCells ? ImplausibleReason.CellOutOfRange : ImplausibleReason.TemperatureOutOfRange, implausible);
        }

        if (isDecoded)
        {
            MarkUpdated(dataId, data, nowMs);
        }
    }

    private void Reject(ImplausibleReason reason, int count)
    {
        _counters.Implausible += count;
        _status.LastImplausible = reason;
    }

    private void MarkUpdated(byte dataId, BmsData data, long nowMs)
    {
        if (dataId == A5DataId.Status)
        {
            _cellCount = data.Status.CellCount;
            _sensorCount = data.Status.TemperatureSensorCount;
        }

        data.MarkUpdated(A5ReadId.Group(dataId), nowMs);
    }
}
