using System;

namespace Daly.Protocol.Modbus;

/// <summary>
/// One register or a run of equal ones. Only the tables of the dialects make them, and only they can be written: a write
/// to anything else cannot be expressed.
/// </summary>
public sealed class RegisterDefinition
{
    private const int FirstForbidden = 0xF1;
    private const int LastForbidden = 0xF3;

    private readonly int _packed;

    /// <summary>Initializes a new instance of the <see cref="RegisterDefinition"/> class.</summary>
    /// <remarks>0xF1 shuts the board down, 0xF2 shifts its current measurement, 0xF3 wipes it: they never get one.</remarks>
    internal RegisterDefinition(
        int address,
        int words,
        string name,
        RegisterFormat format,
        RegisterEvidence evidence,
        RegisterAccess access = RegisterAccess.ReadOnly,
        int minRaw = 0,
        int maxRaw = 0xFFFF)
    {
        if (address + words > FirstForbidden && address <= LastForbidden)
        {
            throw new ArgumentOutOfRangeException(nameof(address), "0xF1-0xF3 are in no table.");
        }

        Address = address;
        Name = name;
        MinRaw = minRaw;
        MaxRaw = maxRaw;
        _packed = words | ((int)format << 8) | ((int)evidence << 16) | ((int)access << 24);
    }

    /// <summary>Gets the number of the first word.</summary>
    public int Address { get; }

    /// <summary>Gets the stable name.</summary>
    public string Name { get; }

    /// <summary>Gets the lowest value of a word that makes sense; less is never written.</summary>
    public int MinRaw { get; }

    /// <summary>Gets the highest value of a word that makes sense; more is never written.</summary>
    public int MaxRaw { get; }

    /// <summary>Gets the number of words.</summary>
    public int Words => _packed & 0xFF;

    /// <summary>Gets unit and scale.</summary>
    public RegisterFormat Format => (RegisterFormat)((_packed >> 8) & 0xFF);

    /// <summary>Gets how well the meaning is known.</summary>
    public RegisterEvidence Evidence => (RegisterEvidence)((_packed >> 16) & 0xFF);

    /// <summary>Gets what is done with it.</summary>
    public RegisterAccess Access => (RegisterAccess)((_packed >> 24) & 0xFF);

    /// <summary>Gets a value indicating whether it may be written.</summary>
    public bool IsWritable => Access != RegisterAccess.ReadOnly;
}
