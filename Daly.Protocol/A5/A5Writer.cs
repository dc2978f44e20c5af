using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Parameters;

namespace Daly.Protocol.A5;

/// <summary>The A5 dialect for one board: the writing side.</summary>
public sealed class A5Writer : IBmsWriter
{
    /// <summary>Between the write and reading back the BMS may have counted on a little.</summary>
    private const int SocTolerancePermille = 5;

    private const int ClockToleranceSeconds = 10;
    private const int NothingToPrepare = -1;

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
    /// <remarks>Date and SOC travel in one frame: setting the clock must not change the SOC, so it is read first. So is the
    /// frame of a parameter, of which only one value may change.</remarks>
    public int PrepareRequest(BmsCommand command)
    {
        switch (command.Kind)
        {
            case BmsCommandKind.Clock:
                return A5DataId.Pack;
            case BmsCommandKind.Parameter:
                return command.Change == null ? NothingToPrepare : RequestOf(command.Change.Parameter);
            default:
                return NothingToPrepare;
        }
    }

    /// <inheritdoc/>
    public int BeginWrite(BmsCommand command, BmsData data, long sinceMs, byte[] transmit)
    {
        switch (command.Kind)
        {
            case BmsCommandKind.ChargeFet:
                return WriteFet(A5DataId.SetChargeFet, command.On, transmit);
            case BmsCommandKind.DischargeFet:
                return WriteFet(A5DataId.SetDischargeFet, command.On, transmit);
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
                return 0;
        }
    }

    /// <inheritdoc/>
    public int ReadBackRequest(BmsCommand command)
    {
        switch (command.Kind)
        {
            case BmsCommandKind.ChargeFet:
            case BmsCommandKind.DischargeFet:
                return A5DataId.Fets;
            case BmsCommandKind.Clock:
                return A5DataId.Clock;
            case BmsCommandKind.Parameter:
            case BmsCommandKind.ReadParameter:
                A5Parameter? parameter = command.Change == null ? command.Parameter : command.Change.Parameter;
                return parameter == null ? PollPlan.NoRequest : RequestOf(parameter);
            case BmsCommandKind.Soc:
            case BmsCommandKind.Restart:
                return A5DataId.Pack;
            default:
                return PollPlan.NoRequest;
        }
    }

    /// <inheritdoc/>
    public CommandCheck Check(BmsCommand command, BmsData data, long sinceMs)
    {
        switch (command.Kind)
        {
            case BmsCommandKind.Parameter:
                bool isRead = command.Change != null && IsRead(command.Change.Parameter, data, sinceMs);
                return isRead ? Verdict(command.Change!.IsDone(data.ParameterFrames, sinceMs)) : CommandCheck.NotRead;
            case BmsCommandKind.ReadParameter:
                return IsRead(command.Parameter, data, sinceMs) ? CommandCheck.AsWanted : CommandCheck.NotRead;
            default:
                bool isFresh = data.UpdatedMs(A5Groups.Of((byte)ReadBackRequest(command))) >= sinceMs;
                return isFresh && FetReadBack.IsThere(command, data.Fets) ? Verdict(IsAsWanted(command, data)) : CommandCheck.NotRead;
        }
    }

    private static int RequestOf(A5Parameter parameter) =>
        parameter.IsRegisterOnly ? PollPlan.NoRequest : parameter.ReadId;

    private static CommandCheck Verdict(bool isAsWanted) => isAsWanted ? CommandCheck.AsWanted : CommandCheck.Different;

    private static bool IsRead(A5Parameter? parameter, BmsData data, long sinceMs) =>
        parameter != null && data.ParameterFrames.UpdatedMs(parameter.ReadId) >= sinceMs;

    private static bool IsAsWanted(BmsCommand command, BmsData data)
    {
        switch (command.Kind)
        {
            case BmsCommandKind.ChargeFet:
                return data.Fets.ChargeFet == (command.On ? 1 : 0);
            case BmsCommandKind.DischargeFet:
                return data.Fets.DischargeFet == (command.On ? 1 : 0);
            case BmsCommandKind.Soc:
                return IsNear(data.Pack.SocPermille, command.SocPermille);
            case BmsCommandKind.Clock:
                return ClockSeconds.AreWithin(data.Clock, command.Clock, ClockToleranceSeconds);
            case BmsCommandKind.Restart:
                return true;
            default:
                return false;
        }
    }

    private static bool IsNear(int socPermille, int wantedPermille)
    {
        int difference = socPermille - wantedPermille;
        return difference >= -SocTolerancePermille && difference <= SocTolerancePermille;
    }

    private int WriteFet(byte dataId, bool on, byte[] transmit)
    {
        _dialect.Expect(dataId);
        return A5Encoder.WriteSetFet(transmit, 0, _hostAddress, dataId, on);
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
