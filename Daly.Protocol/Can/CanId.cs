using Daly.Protocol.A5;

namespace Daly.Protocol.Can;

/// <summary>
/// The ids of Daly on CAN: 0x18, data id (those of A5), destination, source. The computer is 0x40, a board its number.
/// </summary>
public static class CanId
{
    /// <summary>The computer, as destination or source.</summary>
    public const int Host = 0x40;

    /// <summary>The highest board number: the same as in A5.</summary>
    public const int LastBoardNumber = A5Encoder.LastBoardNumber;

    private const int Priority = 0x18;

    /// <summary>Builds the id of a request.</summary>
    /// <param name="dataId">What is asked for, see <see cref="A5DataId"/>.</param>
    /// <param name="boardNumber">The board, from 1.</param>
    /// <returns>A 29-bit id such as 0x18900140.</returns>
    public static int Request(byte dataId, int boardNumber) =>
        (Priority << 24) | (dataId << 16) | (boardNumber << 8) | Host;

    /// <summary>Tells whether a frame is a reply of a Daly board.</summary>
    /// <param name="frame">The frame.</param>
    /// <returns>True for 0x18xx40nn with 8 data bytes and a board number 1..31.</returns>
    public static bool IsReply(CanFrame frame) =>
        IsDaly(frame) && Destination(frame.Id) == Host && IsBoard(Source(frame.Id));

    /// <summary>Tells whether a frame is a request to a Daly board.</summary>
    /// <param name="frame">The frame.</param>
    /// <returns>True for 0x18xxnn40 with 8 data bytes and a board number 1..31.</returns>
    public static bool IsRequest(CanFrame frame) =>
        IsDaly(frame) && Source(frame.Id) == Host && IsBoard(Destination(frame.Id));

    /// <summary>Gets the data id.</summary>
    /// <param name="id">An id.</param>
    /// <returns>Its bits 16..23.</returns>
    public static byte DataId(int id) => (byte)(id >> 16);

    /// <summary>Gets who shall read it.</summary>
    /// <param name="id">An id.</param>
    /// <returns>Its bits 8..15.</returns>
    public static int Destination(int id) => (id >> 8) & 0xFF;

    /// <summary>Gets who sent it.</summary>
    /// <param name="id">An id.</param>
    /// <returns>Its bits 0..7.</returns>
    public static int Source(int id) => id & 0xFF;

    private static bool IsDaly(CanFrame frame) =>
        frame.IsExtended && !frame.IsSpecial && frame.Id >> 24 == Priority && frame.Length == CanFrame.MaxDataLength;

    private static bool IsBoard(int number) => number >= 1 && number <= LastBoardNumber;
}
