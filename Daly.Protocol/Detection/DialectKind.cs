namespace Daly.Protocol.Detection;

/// <summary>The languages that are sold as "Daly". The numbers are stored; they never change.</summary>
public enum DialectKind
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>A5, asked as a PC: host 0x3F + board number.</summary>
    A5 = 1,

    /// <summary>D2, without board numbers.</summary>
    D2 = 2,

    /// <summary>0x81.</summary>
    P81 = 3,

    /// <summary>A5, asked as the Bluetooth app: host 0x80.</summary>
    A5Bluetooth = 4,

    /// <summary>CAN.</summary>
    Can = 5,
}
