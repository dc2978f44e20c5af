using System.Globalization;
using Daly.Protocol.Can;

namespace Daly.Desktop.Replay.Capture;

/// <summary>Makes chunks of candump's lines: each is one frame, in the 16 bytes that a CAN socket would have delivered.</summary>
internal sealed class CandumpReader
{
    private const int StandardIdDigits = 3;
    private const int ExtendedIdDigits = 8;
    private const int LastStandardId = 0x7FF;
    private const int LastExtendedId = 0x1FFFFFFF;
    private const int ErrorFlag = 0x20000000;
    private const decimal MsPerSecond = 1000;

    // Epoch seconds have ten digits before the point; anything beyond twelve is no time.
    private const decimal LongestSeconds = 1_000_000_000_000;

    private decimal? _firstSeconds;

    /// <param name="lineNumber">Line of the file, from 1.</param>
    /// <param name="chunk">The frame, when there is no reason against it.</param>
    /// <returns><c>null</c>, or the reason why the line is refused.</returns>
    internal string? Read(CandumpLine line, int lineNumber, out CaptureChunk? chunk)
    {
        chunk = null;
        var frame = new CanFrame();
        if (ReadId(line.Id, frame) is { } badId) return badId;
        if (ReadData(line, frame) is { } badData) return badData;
        if (ReadTime(line.Time, out long? atMs) is { } badTime) return badTime;

        byte[] bytes = new byte[SocketCan.FrameLength];
        SocketCan.Write(frame, bytes, 0);
        chunk = new CaptureChunk(lineNumber, atMs, CanId.IsRequest(frame), bytes) { IsCan = true };
        return null;
    }

    private static string? ReadId(string text, CanFrame frame)
    {
        if (!int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int id))
        {
            return $"\"{text}\" is no CAN id in hex";
        }

        if (text.Length is not (StandardIdDigits or ExtendedIdDigits)) return "a CAN id has 3 or 8 hex digits";
        if ((id & ErrorFlag) != 0 && id >= 0) return "an error report of the CAN controller, no data";
        frame.IsExtended = text.Length == ExtendedIdDigits;
        frame.Id = id;
        bool isPossible = id >= 0 && id <= (frame.IsExtended ? LastExtendedId : LastStandardId);
        return isPossible ? null : $"there is no CAN id {text}";
    }

    private static string? ReadData(CandumpLine line, CanFrame frame)
    {
        string text = line.Data;
        if (text.StartsWith('#')) return "a CAN FD frame";
        if (text.StartsWith('R') || text.StartsWith("remote", StringComparison.Ordinal)) return "a remote request, which has no data";
        byte[] bytes = [];
        if (text.Length > 0 && HexText.Parse(text.Replace(".", string.Empty, StringComparison.Ordinal), out bytes) is { } reason) return reason;
        if (bytes.Length > CanFrame.MaxDataLength) return $"a CAN frame has at most 8 bytes, not {bytes.Length}";
        if (line.Length is { } said && said != bytes.Length.ToString(CultureInfo.InvariantCulture))
        {
            return $"it says {said} bytes and has {bytes.Length}";
        }

        frame.Length = bytes.Length;
        bytes.CopyTo(frame.Data, 0);
        return null;
    }

    /// <summary>Times count from the first one; a date (candump -t A) is passed over.</summary>
    private string? ReadTime(string text, out long? atMs)
    {
        atMs = null;
        if (text.Length == 0 || text.Contains(':')) return null;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds) || seconds > LongestSeconds)
        {
            return $"\"{text}\" is no time in seconds";
        }

        _firstSeconds ??= seconds;
        atMs = (long)((seconds - _firstSeconds.Value) * MsPerSecond);
        return null;
    }
}
