using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Daly.DeviceChecks.Tests.Budget;

/// <summary>Answers requests with what one real board, a 14-cell pack, sent to the same requests.</summary>
internal sealed class CapturedBoard
{
    private const string Note = "14S pack, host 0x40, sniffed between PC software and BMS with Teensy";
    private const int IdAt = 2;

    private readonly ILookup<byte, byte[]> _replies;

    internal CapturedBoard()
    {
        string file = Path.Combine(Solution.Tree.Root, "Daly.Protocol.Tests", "Captures", "a5.jsonl");
        _replies = File.ReadLines(file).Select(Reply).OfType<byte[]>().ToLookup(frame => frame[IdAt]);
    }

    /// <summary>The bytes that follow a request.</summary>
    internal IEnumerable<byte> Answer(ReadOnlySpan<byte> request) => _replies[request[IdAt]].SelectMany(frame => frame);

    private static byte[]? Reply(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        bool isWanted = root.GetProperty("note").GetString() == Note && root.GetProperty("direction").GetString() == "reply"
            && root.GetProperty("checksum_ok").GetBoolean();
        return isWanted ? Convert.FromHexString(root.GetProperty("hex").GetString()!) : null;
    }
}
