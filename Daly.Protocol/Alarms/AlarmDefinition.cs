namespace Daly.Protocol.Alarms;

/// <summary>One alarm bit.</summary>
public sealed class AlarmDefinition
{
    internal AlarmDefinition(string id, AlarmGroup group, string text, int level, int byteIndex, int bit)
    {
        Id = id;
        Group = group;
        Text = text;
        Level = level;
        ByteIndex = byteIndex;
        Bit = bit;
    }

    /// <summary>Gets the stable name, such as <c>cell_high_1</c>. Users build on it: never rename.</summary>
    public string Id { get; }

    /// <summary>Gets what it is about.</summary>
    public AlarmGroup Group { get; }

    /// <summary>Gets an English text for people.</summary>
    public string Text { get; }

    /// <summary>Gets the level: 1 warning, 2 protection or fault, 0 a state that is no alarm.</summary>
    public int Level { get; }

    /// <summary>Gets the byte it stands in: 0..6 of A5 0x98, 8 beyond it.</summary>
    public int ByteIndex { get; }

    /// <summary>Gets the bit in that byte, 0 the lowest.</summary>
    public int Bit { get; }
}
