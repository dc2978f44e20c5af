using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Parameters;

namespace Daly.Protocol.A5;

/// <summary>The A5 dialect for one board: the writing side.</summary>
public sealed class A5Writer : CommandWriter
{
    private readonly A5Dialect _dialect;
    private readonly byte _hostAddress;

    /// <summary>Initializes a new instance of the <see cref="A5Writer"/> class.</summary>
    /// <param name="dialect">The reading side, which takes the replies.</param>
    public A5Writer(A5Dialect dialect)
    {
        _dialect = dialect;
        _hostAddress = dialect.HostAddress;
    }

    /// <inheritdoc/>
    /// <remarks>Date and SOC travel in one frame: setting the clock must not change the SOC, so it is read first.</remarks>
    public override int PrepareRequest(BmsCommand command) =>
        command.Kind == BmsCommandKind.Clock ? A5DataId.Pack : base.PrepareRequest(command);

    /// <inheritdoc/>
    public override int BeginWrite(BmsCommand command, BmsData data, long sinceMs, byte[] transmit)
    {
        switch (command.Kind)
        {
            case BmsCommandKind.Soc:
                return WriteClockAndSoc(command.Clock, command.SocPermille, transmit);
            case BmsCommandKind.Clock:
                bool isSocFresh = data.UpdatedMs(BmsGroup.Pack) >= sinceMs;
                return isSocFresh ? WriteClockAndSoc(command.Clock, data.Pack.SocPermille, transmit) : 0;
            case BmsCommandKind.Restart:
                _dialect.Expect(A5DataId.Restart);
                return A5Encoder.WriteRestart(transmit, 0, _hostAddress);
            case BmsCommandKind.Parameter:
                return WriteParameter(command.Change, data, sinceMs, transmit);
            default:
                return WriteSwitch(A5Switch.Of(command.Kind), command.On, transmit);
        }
    }

    /// <inheritdoc/>
    protected override A5Parameter? ParameterOf(BmsCommand command)
    {
        A5Parameter? parameter = base.ParameterOf(command);
        return parameter == null || parameter.IsRegisterOnly ? null : parameter;
    }

    /// <inheritdoc/>
    protected override int RequestOf(A5Parameter parameter) => parameter.ReadId;

    /// <inheritdoc/>
    protected override int StateRequest(BmsCommandKind kind)
    {
        switch (kind)
        {
            case BmsCommandKind.Clock:
                return A5DataId.Clock;
            case BmsCommandKind.Soc:
            case BmsCommandKind.Restart:
                return A5DataId.Pack;
            default:
                int row = A5Switch.Of(kind);
                return row == A5Switch.None ? PollPlan.NoRequest : A5Switch.ReadId(row);
        }
    }

    /// <inheritdoc/>
    protected override BmsGroup StateGroup(BmsCommandKind kind) => A5ReadId.Group((byte)StateRequest(kind));

    /// <inheritdoc/>
    protected override int StateOf(BmsCommandKind kind)
    {
        int row = A5Switch.Of(kind);
        return row == A5Switch.None ? Absent.Value : _dialect.ReplyByte(A5Switch.ReadId(row), A5Switch.Offset(row));
    }

    private int WriteSwitch(int row, bool on, byte[] transmit)
    {
        if (row == A5Switch.None)
        {
            return 0;
        }

        _dialect.Expect(A5Switch.WriteId(row));
        return A5Encoder.WriteSwitch(transmit, 0, _hostAddress, A5Switch.WriteId(row), on);
    }

    private int WriteParameter(ParameterChange? change, BmsData data, long sinceMs, byte[] transmit)
    {
        if (change == null || change.Parameter.IsRegisterOnly || !change.TryPrepare(data.ParameterFrames, sinceMs))
        {
            return 0;
        }

        _dialect.Expect(change.Parameter.WriteId);
        return A5Encoder.WriteParameter(transmit, 0, _hostAddress, change);
    }

    private int WriteClockAndSoc(ClockMessage clock, int socPermille, byte[] transmit)
    {
        _dialect.Expect(A5DataId.SetClockAndSoc);
        return A5Encoder.WriteSetClockAndSoc(
            transmit,
            0,
            _hostAddress,
            clock.Year,
            clock.Month,
            clock.Day,
            clock.Hour,
            clock.Minute,
            clock.Second,
            socPermille);
    }
}
