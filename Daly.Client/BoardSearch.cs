using Daly.Protocol.Can;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Client;

/// <summary>Asks every likely board number in every dialect for its live values. It only reads.</summary>
internal sealed class BoardSearch(IBmsLine line, bool isCan, TimeProvider time, CancellationToken stop)
{
    /// <summary>Up to which board number is asked, for an answer in less than ten seconds.</summary>
    public const int HighestNumber = 16;

    private const int ReplyMs = 220;

    /// <summary>Numbers that hardly anybody uses are waited for no longer than any known board needs.</summary>
    private const int RareReplyMs = 140;

    private const int LastUsualNumber = 8;
    private const int QuietMs = 30;
    private const int EchoesToStop = 4;

    private readonly byte[] _buffer = new byte[BmsBus.MaxTransmit];
    private readonly SortedDictionary<int, List<DialectKind>> _found = [];
    private readonly Dictionary<int, int> _deciVolts = [];
    private readonly List<TrialResult> _unanswered = [];
    private long _foreignFrames;

    private long NowMs => (long)time.GetElapsedTime(0).TotalMilliseconds;

    /// <summary>Asks.</summary>
    public DetectionResult Run()
    {
        for (int number = 1; number <= HighestNumber && !IsHopeless(); number++)
        {
            if (isCan) Ask(DialectKind.Can, number, 2);
            else AskOnSerial(number, number == 1 ? 2 : 1);
        }

        var boards = _found.Select(pair => new DetectedBoard(pair.Key, pair.Value, _deciVolts[pair.Key] == Absent.Value ? null : _deciVolts[pair.Key] / 10.0));
        return new DetectionResult([.. Merge([.. boards])], HighestNumber, _unanswered.ToHashSet()) { ForeignFrames = _foreignFrames };
    }

    private void AskOnSerial(int number, int tries)
    {
        Ask(DialectKind.A5, number, tries);
        Ask(DialectKind.P81, number, tries);
        if (number == 1) Ask(DialectKind.D2, number, tries);
        if (number == 1 && !_found.ContainsKey(1)) Ask(DialectKind.A5Bluetooth, number, tries);
    }

    /// <summary>D2 knows no numbers: if a board answers 0x81 under another one, it is most likely the same board.</summary>
    private static IEnumerable<DetectedBoard> Merge(DetectedBoard[] boards)
    {
        var numberless = boards.FirstOrDefault(board => board is { Number: 1, Dialects: [DialectKind.D2] });
        var others = boards.Where(board => board != numberless && board.Dialects.Contains(DialectKind.P81)).ToArray();
        if (numberless is null || others.Length != 1 || boards.Length != 2) return boards;
        return [others[0] with { Dialects = [.. others[0].Dialects, DialectKind.D2] }];
    }

    /// <summary>A line that only echoes will not do otherwise for the next board number.</summary>
    private bool IsHopeless() => stop.IsCancellationRequested
        || (_found.Count == 0 && _unanswered.Count(result => result == TrialResult.EchoOnly) >= EchoesToStop);

    private void Ask(DialectKind kind, int number, int tries)
    {
        for (int i = 0; i < tries && !stop.IsCancellationRequested; i++)
        {
            var result = AskOnce(kind, number);
            if (result is TrialResult.Answered or TrialResult.Implausible) return;
            _unanswered.Add(result);
        }
    }

    private TrialResult AskOnce(DialectKind kind, int number)
    {
        var status = new LinkStatus();
        var dialect = BmsDialects.Of(kind)!.Create(new LinkOptions { BoardNumber = number }, status, out _);
        var result = Exchange(dialect, status, number > LastUsualNumber ? RareReplyMs : ReplyMs);
        _foreignFrames += (dialect as CanDialect)?.ForeignFrames ?? 0;
        if (result != TrialResult.Answered) return result;

        var data = new BmsData();
        dialect.Commit(data, 0);
        if (!_found.TryGetValue(number, out var kinds)) _found[number] = kinds = [];
        kinds.Add(kind);
        int known = _deciVolts.GetValueOrDefault(number, Absent.Value);
        _deciVolts[number] = data.Pack.PackDeciVolts == Absent.Value ? known : data.Pack.PackDeciVolts;
        return result;
    }

    private TrialResult Exchange(IBmsDialect dialect, LinkStatus status, int replyMs)
    {
        if (!isCan) WaitUntilQuiet();
        int count = dialect.Begin(dialect.Plan.Fast[0], _buffer);
        if (!line.Write(_buffer, 0, count)) return TrialResult.Silent;
        long byMs = NowMs + count + replyMs;
        long bytes = 0;
        while (NowMs < byMs && !stop.IsCancellationRequested)
        {
            line.WaitForData(QuietMs);
            int got = line.Read(_buffer, 0, _buffer.Length);
            if (got == 0) continue;
            bytes += got;
            if (dialect.Receive(_buffer, 0, got) == ReplyStatus.Complete) return TrialResult.Answered;

            // A reply that has begun may be long; an echo alone does not put off the end, nor does what others say on a CAN bus.
            if (bytes > count && !isCan) byMs = long.Max(byMs, NowMs + (2 * QuietMs));
        }

        return Judge(status.Counters, bytes);
    }

    private static TrialResult Judge(LinkCounters counters, long bytes)
    {
        if (counters.OtherBoardFrames > 0) return TrialResult.OtherBoard;
        if (counters.Echoes > 0) return TrialResult.EchoOnly;
        return bytes > 0 ? TrialResult.Garbage : TrialResult.Silent;
    }

    private void WaitUntilQuiet()
    {
        long byMs = NowMs + (10 * QuietMs);
        while (line.WaitForData(QuietMs) && NowMs < byMs) line.Read(_buffer, 0, _buffer.Length);
    }
}
