using Daly.Bridge.Commands.Guard;
using Daly.Monitor;
using Daly.Protocol.Link;

namespace Daly.Bridge.Commands.Catalogue;

/// <summary>What one command is called, takes and needs.</summary>
public sealed class CommandDefinition
{
    private const int BoardBits = 8;
    private const int FormBits = 16;
    private const int AcksBits = 20;

    // One number for many: there is an object for each command, and every field of it costs memory.
    private readonly int _packed;

    internal CommandDefinition(CommandKind kind, BmsCommandKind board, string name, string? allowWord, CommandForm form, int acks)
    {
        _packed = (int)kind | ((int)board << BoardBits) | ((int)form << FormBits) | (acks << AcksBits);
        Name = name;
        AllowWord = allowWord;
    }

    public CommandKind Kind => (CommandKind)(_packed & 0xFF);

    /// <summary>Gets what the link is told, or none.</summary>
    public BmsCommandKind BoardKind => (BmsCommandKind)((_packed >> BoardBits) & 0xFF);

    /// <summary>Gets its name in topics.</summary>
    public string Name { get; }

    /// <summary>Gets its word in <c>control.allow</c>, or <c>null</c> when <c>control.enabled</c> is enough.</summary>
    public string? AllowWord { get; }

    /// <summary>Gets what it takes.</summary>
    public CommandForm Form => (CommandForm)((_packed >> FormBits) & 0xF);

    /// <summary>Gets all words that it has a use for, as bits of <see cref="CommandAcks"/>, however things are.</summary>
    public int Acks => _packed >> AcksBits;

    /// <summary>Gets whether it goes to one pack and needs its BMS.</summary>
    public bool IsOfPack => BoardKind != BmsCommandKind.None;

    /// <summary>Gets whether it switches a FET.</summary>
    public bool IsFet => Kind == CommandKind.ChargeFet || Kind == CommandKind.DischargeFet;

    /// <summary>Gets whether it takes up to a minute, during which other commands go on.</summary>
    public bool IsLong => Kind == CommandKind.ZeroCalibration || Kind == CommandKind.GainCalibration
        || Kind == CommandKind.VoltageCalibration;

    /// <summary>Gets whether it must be armed or acknowledged whatever its value.</summary>
    public bool IsDangerous { get; internal set; }

    /// <summary>Gets how many decimal places a number may have.</summary>
    public int Decimals { get; internal set; }

    /// <summary>Gets the smallest number in units of the last decimal place.</summary>
    public long Min { get; internal set; }

    /// <summary>Gets the largest number in units of the last decimal place.</summary>
    public long Max { get; internal set; }

    /// <summary>Gets the unit of a number.</summary>
    public string Unit { get; internal set; } = string.Empty;

    /// <summary>Gets the range as the documentation writes it.</summary>
    public string Range => Form switch
    {
        CommandForm.Switch => "`on` or `off`",
        CommandForm.Press => "`on`",
        CommandForm.Number => NumberText.Range(Min, Max, Decimals) + " " + Unit,
        _ => Kind == CommandKind.ParameterRead ? "`key`" : "`key` and a number",
    };
}
