namespace Daly.Protocol.Modbus;

/// <summary>How a register stands to the number in the common form of a parameter.</summary>
internal enum RegisterScale
{
    /// <summary>The same number.</summary>
    Same = 0,

    /// <summary>Tenths of Ah; the common form has mAh.</summary>
    DeciAmpHours = 1,

    /// <summary>Tens of seconds, 65535 for never; the common form has seconds.</summary>
    TenSeconds = 2,

    /// <summary>Two words, high word first; only read.</summary>
    TwoWords = 3,
}
