using Daly.Protocol.Parameters;

namespace Daly.Protocol.Link;

/// <summary>One change to a BMS; a reusable object.</summary>
public sealed class BmsCommand
{
    /// <summary>Gets or sets what is changed.</summary>
    public BmsCommandKind Kind { get; set; }

    /// <summary>Gets or sets whether a FET is to be on.</summary>
    public bool On { get; set; }

    /// <summary>Gets or sets the SOC in ‰.</summary>
    public int SocPermille { get; set; }

    /// <summary>Gets the date and time to write with <see cref="BmsCommandKind.Soc"/> and <see cref="BmsCommandKind.Clock"/>.</summary>
    public Messages.ClockMessage Clock { get; } = new Messages.ClockMessage();

    /// <summary>Gets or sets what is read with <see cref="BmsCommandKind.ReadParameter"/>.</summary>
    public A5Parameter? Parameter { get; set; }

    /// <summary>Gets or sets what is written with <see cref="BmsCommandKind.Parameter"/>.</summary>
    public ParameterChange? Change { get; set; }

    /// <summary>Gets or sets for how long the state is read back before the command counts as failed, in ms.</summary>
    public int ConfirmMs { get; set; } = 3000;
}
