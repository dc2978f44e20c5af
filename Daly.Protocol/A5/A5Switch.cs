using Daly.Protocol.Link;

namespace Daly.Protocol.A5;

/// <summary>What is switched with one id and told in a byte of another, one row each: packed numbers, for a table would cost memory.</summary>
internal static class A5Switch
{
    /// <summary>No switch.</summary>
    public const int None = 0;

    /// <summary>Gets the row of a command.</summary>
    public static int Of(BmsCommandKind kind)
    {
        switch (kind)
        {
            case BmsCommandKind.ChargeFet:
                return Row(A5DataId.SetChargeFet, A5DataId.Fets, 1);
            case BmsCommandKind.DischargeFet:
                return Row(A5DataId.SetDischargeFet, A5DataId.Fets, 2);
            default:
                return None;
        }
    }

    /// <summary>Gets the id whose first data byte switches: 1 on, 0 off.</summary>
    public static byte WriteId(int row) => (byte)(row >> 16);

    /// <summary>Gets the id that is read to see the state.</summary>
    public static byte ReadId(int row) => (byte)(row >> 8);

    /// <summary>Gets which of its data bytes tells it.</summary>
    public static int Offset(int row) => row & 0xFF;

    private static int Row(byte writeId, byte readId, int offset) => (writeId << 16) | (readId << 8) | offset;
}
