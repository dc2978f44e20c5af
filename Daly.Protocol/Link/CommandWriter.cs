using Daly.Protocol.A5;
using Daly.Protocol.Messages;
using Daly.Protocol.Parameters;

namespace Daly.Protocol.Link;

/// <summary>
/// What the writing sides of all dialects have in common: what is read before and after a command, and what that says. A
/// dialect has the bytes, and one row for each command: what it writes, and what then shows its effect.
/// </summary>
public abstract class CommandWriter : IBmsWriter
{
    /// <summary>Between the write and reading back the BMS may have counted on a little.</summary>
    private const int SocTolerancePermille = 5;

    private const int ClockToleranceSeconds = 10;

    /// <inheritdoc/>
    /// <remarks>The frame of a parameter is read first: only one value of it may change, and only from what it was planned for.</remarks>
    public virtual int PrepareRequest(BmsCommand command) =>
        command.Kind == BmsCommandKind.Parameter ? ParameterRequest(command) : PollPlan.NoRequest;

    /// <inheritdoc/>
    public abstract int BeginWrite(BmsCommand command, BmsData data, long sinceMs, byte[] transmit);

    /// <inheritdoc/>
    public int ReadBackRequest(BmsCommand command) =>
        IsOfParameter(command) ? ParameterRequest(command) : StateRequest(command.Kind);

    /// <inheritdoc/>
    public CommandCheck Check(BmsCommand command, BmsData data, long sinceMs)
    {
        if (IsOfParameter(command))
        {
            return CheckParameter(command, data, sinceMs);
        }

        if (StateRequest(command.Kind) == PollPlan.NoRequest)
        {
            return CommandCheck.Different;
        }

        return data.UpdatedMs(StateGroup(command.Kind)) >= sinceMs ? CheckState(command, data) : CommandCheck.NotRead;
    }

    /// <summary>Gets the parameter that a command is about; <c>null</c> if the dialect does not have it.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The parameter.</returns>
    protected virtual A5Parameter? ParameterOf(BmsCommand command) =>
        command.Kind == BmsCommandKind.ReadParameter ? command.Parameter : command.Change == null ? null : command.Change.Parameter;

    /// <summary>Gets what reads a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>A request id of the dialect.</returns>
    protected abstract int RequestOf(A5Parameter parameter);

    /// <summary>Gets what reads the state that a command is about.</summary>
    /// <param name="kind">The command.</param>
    /// <returns>A request id of the dialect, or −1: the dialect does not know the command.</returns>
    protected abstract int StateRequest(BmsCommandKind kind);

    /// <summary>Gets the group that is new when that was read and is plausible.</summary>
    /// <param name="kind">The command.</param>
    /// <returns>The group.</returns>
    protected abstract BmsGroup StateGroup(BmsCommandKind kind);

    /// <summary>Gets the state of a switch as the last reply told it.</summary>
    /// <param name="kind">The command.</param>
    /// <returns>0 off, 1 on, anything else: not told.</returns>
    protected abstract int StateOf(BmsCommandKind kind);

    private static bool IsOfParameter(BmsCommand command) =>
        command.Kind == BmsCommandKind.Parameter || command.Kind == BmsCommandKind.ReadParameter;

    private static CommandCheck Verdict(bool isAsWanted) => isAsWanted ? CommandCheck.AsWanted : CommandCheck.Different;

    private static bool IsNear(int socPermille, int wantedPermille)
    {
        int difference = socPermille - wantedPermille;
        return socPermille != Absent.Value
            && difference >= -SocTolerancePermille && difference <= SocTolerancePermille;
    }

    private int ParameterRequest(BmsCommand command)
    {
        A5Parameter? parameter = ParameterOf(command);
        return parameter == null ? PollPlan.NoRequest : RequestOf(parameter);
    }

    private CommandCheck CheckParameter(BmsCommand command, BmsData data, long sinceMs)
    {
        A5Parameter? parameter = ParameterOf(command);
        if (parameter == null || data.ParameterFrames.UpdatedMs(parameter.ReadId) < sinceMs)
        {
            return CommandCheck.NotRead;
        }

        return Verdict(command.Kind == BmsCommandKind.ReadParameter || command.Change!.IsDone(data.ParameterFrames, sinceMs));
    }

    private CommandCheck CheckState(BmsCommand command, BmsData data)
    {
        switch (command.Kind)
        {
            case BmsCommandKind.Soc:
                return Verdict(IsNear(data.Pack.SocPermille, command.SocPermille));
            case BmsCommandKind.Clock:
                return Verdict(ClockSeconds.AreWithin(data.Clock, command.Clock, ClockToleranceSeconds));
            case BmsCommandKind.Restart:
                return CommandCheck.AsWanted;
            default:
                int state = StateOf(command.Kind);
                return state != 0 && state != 1 ? CommandCheck.NotRead : Verdict(state == (command.On ? 1 : 0));
        }
    }
}
