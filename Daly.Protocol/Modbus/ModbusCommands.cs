using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Parameters;

namespace Daly.Protocol.Modbus;

/// <summary>The commands of a dialect, one row each. One object per link, which holds the row that was looked up last.</summary>
internal abstract class ModbusCommands
{
    /// <summary>What is written, or <c>null</c> if the dialect does not know the command.</summary>
    public RegisterDefinition? Target;

    /// <summary>What reads the state that the command is about.</summary>
    public int Block;

    /// <summary>Which group is new when that was read and is plausible.</summary>
    public BmsGroup Group;

    /// <summary>Where a switch tells its state.</summary>
    public int State;

    /// <summary>The registers that may be written.</summary>
    public abstract RegisterTable Table { get; }

    /// <summary>Looks up the row of a command.</summary>
    public ModbusCommands Of(BmsCommandKind kind)
    {
        Target = null;
        Block = PollPlan.NoRequest;
        Fill(kind);
        return this;
    }

    /// <summary>Gets the block that reads a parameter.</summary>
    public abstract int BlockOf(A5Parameter parameter);

    /// <summary>Fills in the row of a command, or does nothing.</summary>
    protected abstract void Fill(BmsCommandKind kind);

    /// <summary>A row; what is written follows from the format of the register.</summary>
    protected void Row(RegisterDefinition target, int block, BmsGroup group, int state = 0)
    {
        Target = target;
        Block = block;
        Group = group;
        State = state;
    }
}
