using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Guard;
using Daly.Bridge.Commands.Run;
using Daly.Protocol.Link;
using Daly.Protocol.Parameters;

namespace Daly.Bridge.Commands.Intake;

/// <summary>One command. Submit it once, and leave it alone until its result is final.</summary>
public sealed class CommandRequest
{
    /// <summary>The pack of a command that concerns none.</summary>
    public const int NoPack = 0;

    private static readonly CommandResult Waiting = new CommandResult(CommandStage.Waiting, CommandReason.None, null, 0);

    private readonly object _gate = new object();
    private CommandResult _result = Waiting;

    /// <summary>Initializes a new instance of the <see cref="CommandRequest"/> class that comes from the machine itself.</summary>
    /// <param name="pack">Pack number, from 1.</param>
    public CommandRequest(int pack, BmsCommand command)
        : this(CommandCatalogue.Get(command.Kind), pack, CommandSource.Console)
    {
        Command = command;
        if (Definition.Form == CommandForm.Switch) Value = command.On ? 1 : 0;
        if (Kind == CommandKind.Soc) Value = command.SocPermille;
    }

    /// <param name="pack">Pack number, from 1, or <see cref="NoPack"/>.</param>
    public CommandRequest(CommandDefinition definition, int pack, CommandSource source)
    {
        Definition = definition;
        Pack = pack;
        Source = source;
    }

    public CommandDefinition Definition { get; }

    public CommandKind Kind => Definition.Kind;

    /// <summary>Gets the pack number, from 1, or <see cref="NoPack"/>.</summary>
    public int Pack { get; }

    /// <summary>Gets who asks.</summary>
    public CommandSource Source { get; }

    /// <summary>Gets what is written to the BMS; only for commands to a pack.</summary>
    public BmsCommand Command { get; } = new BmsCommand();

    /// <summary>Gets or sets the value: 1 or 0 for a switch, a number in units of its last decimal place, or absent.</summary>
    public long Value { get; set; } = Absent.Long;

    /// <summary>Gets or sets the id that the sender gave, or <c>null</c>.</summary>
    public string? Id { get; set; }

    /// <summary>Gets how many decimal places <see cref="Value"/> has.</summary>
    public int Decimals => Parameter is null ? Definition.Decimals : ParameterWords.Decimals(Parameter);

    /// <summary>Gets the parameter of the BMS that it is about, or <c>null</c>.</summary>
    public A5Parameter? Parameter { get; internal set; }

    /// <summary>Gets the owner's consent to an unverified write, or <c>null</c>.</summary>
    public UnverifiedWriteConsent? Consent { get; internal set; }

    /// <summary>Gets or sets what the sender acknowledged: bits of <see cref="CommandAcks"/>.</summary>
    public int Acks { get; set; }

    /// <summary>Gets or sets the Unix time in seconds after which it must not be begun, or absent.</summary>
    public long NotAfter { get; set; } = Absent.Long;

    /// <summary>Gets or sets after how many seconds the FET is switched back, or absent.</summary>
    public int ForSeconds { get; set; } = Absent.Value;

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

    internal bool OpensFet => Definition.IsFet && Value == 0;

    /// <summary>Gets whether it makes things safer and therefore waits for nothing but its own link.</summary>
    internal bool IsUrgent => Fault is null && (OpensFet || (Kind == CommandKind.Arm && Value == 0));

    /// <summary>Gets whether it arms.</summary>
    internal bool IsArming => Fault is null && Kind == CommandKind.Arm && Value == 1;

    /// <summary>Gets whether it may need to be armed, so that it must not overtake an arming.</summary>
    internal bool NeedsArming => OpensFet && Acks == 0 && Source == CommandSource.Remote;

    /// <summary>When it came, as a number that grows with each.</summary>
    internal int Arrival;

    /// <summary>Whether the opposite came later and went ahead; then it is refused.</summary>
    internal bool IsOvertaken;

    /// <summary>How long a plan may take to be stored or removed before anything is written; absent when none is.</summary>
    internal long StoringUntilMs = Absent.Long;

    /// <summary>What is wrong with the message that it came in, or <c>null</c>; then it is refused.</summary>
    internal CommandResult? Fault;

    /// <summary>Whether its id had been used up before it came in.</summary>
    internal bool IsRepeated;

    internal long SubmittedMs;
}
