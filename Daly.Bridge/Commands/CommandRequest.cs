using Daly.Protocol.Link;

namespace Daly.Bridge.Commands;

/// <summary>One command to one pack. Submit it once, and leave it alone until its result is final.</summary>
public sealed class CommandRequest
{
    private static readonly CommandResult Waiting = new CommandResult(CommandStage.Waiting, CommandReason.None, null, 0);

    private readonly object _gate = new object();
    private CommandResult _result = Waiting;

    /// <summary>Initializes a new instance of the <see cref="CommandRequest"/> class.</summary>
    /// <param name="pack">Pack number, from 1.</param>
    /// <param name="command">What is to change.</param>
    public CommandRequest(int pack, BmsCommand command)
    {
        Pack = pack;
        Command = command;
    }

    /// <summary>Gets the pack number, from 1.</summary>
    public int Pack { get; }

    /// <summary>Gets what is to change.</summary>
    public BmsCommand Command { get; }

    /// <summary>Gets how it stands; any thread may look.</summary>
    public CommandResult Result
    {
        get
        {
            lock (_gate) return _result;
        }

        internal set
        {
            lock (_gate) _result = value;
        }
    }

    internal long SubmittedMs { get; set; }
}
