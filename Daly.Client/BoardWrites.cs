using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Parameters;

namespace Daly.Client;

/// <summary>Changes one thing at a time and tells what became of it. What may be written at all the engine decides.</summary>
internal sealed class BoardWrites(BusLoop loop, ClientBoard board, DalyOptions options)
{
    private static readonly TimeSpan AlarmPatience = TimeSpan.FromSeconds(3);

    /// <summary>Taken on the loop's thread, given back on any.</summary>
    private volatile bool _isTaken;

    private IBmsCommandPort Port => board.Engine.CommandPort;

    /// <summary>Writes what needs a time.</summary>
    public Task<WriteOutcome> RunTimedAsync(BmsCommand command, DateTimeOffset time, CancellationToken stop)
    {
        var utc = time.UtcDateTime;
        var clock = command.Clock;
        (clock.Year, clock.Month, clock.Day, clock.Hour, clock.Minute, clock.Second) = (utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second);
        return RunAsync(command, stop);
    }

    /// <summary>Writes and reads back.</summary>
    public Task<WriteOutcome> RunAsync(BmsCommand command, CancellationToken stop) => InTurnAsync($"{command.Kind}", () => RunAsync(command), stop);

    /// <summary>Reads a parameter.</summary>
    public async Task<decimal?> ReadParameterAsync(string key, CancellationToken stop)
    {
        var parameter = Find(key);
        return await InTurnAsync(() => ReadAsync(parameter), stop).ConfigureAwait(false) is { Value: not Absent.Long } read
            ? (decimal)read.Value / Unit(parameter) : null;
    }

    /// <summary>Writes a parameter and reads it back.</summary>
    public Task<WriteOutcome> SetParameterAsync(string key, decimal value, string? consentPhrase, CancellationToken stop)
    {
        var parameter = Find(key);
        decimal wanted = value * Unit(parameter);
        if (wanted != decimal.Truncate(wanted)) throw new ArgumentException("The wire knows no finer unit than a tenth.", nameof(value));
        return InTurnAsync(key, () => WriteAsync(parameter, (long)wanted, UnverifiedWriteConsent.From(consentPhrase)), stop);
    }

    private static A5Parameter Find(string key) =>
        BmsParameters.Find(key) ?? throw new ArgumentException($"There is no parameter '{key}'.", nameof(key));

    private static int Unit(A5Parameter parameter) => ParameterWords.Decimals(parameter) == 0 ? 1 : 10;

    private static WriteOutcome Refused(string reason) => new(WriteResult.Refused, reason);

    private async Task<WriteOutcome> InTurnAsync(string what, Func<Task<WriteOutcome>> write, CancellationToken stop)
    {
        var outcome = await InTurnAsync(write, stop).ConfigureAwait(false);
        ClientLog.OnWritten(options.Logger, board.Number, what, outcome.Result, outcome.Reason);
        return outcome;
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> act, CancellationToken stop)
    {
        await loop.UntilAsync(_ => !_isTaken && (_isTaken = true), Timeout.InfiniteTimeSpan, stop).ConfigureAwait(false);
        try
        {
            return await act().ConfigureAwait(false);
        }
        finally
        {
            _isTaken = false;
        }
    }

    private async Task<WriteOutcome> RunAsync(BmsCommand command)
    {
        if (command.On) await UntilAsync(_ => board.Data.UpdatedMs(BmsGroup.Alarms) != Absent.Long, AlarmPatience).ConfigureAwait(false);
        string? protection = null;
        bool mayHappen = false;
        void Look(long nowMs)
        {
            protection = FetProtection.WhyNotClosed(board, nowMs);
            mayHappen = nowMs < board.Link.MayActUntilMs;
        }

        return await ExecuteAsync(command, Look).ConfigureAwait(false) switch
        {
            CommandOutcome.Confirmed => new(WriteResult.Confirmed, "the BMS reads back as wanted"),
            CommandOutcome.Unchanged => new(WriteResult.NotTaken, "read after the write: state unchanged"),
            CommandOutcome.NotPossible => Refused("the BMS cannot be told this"),
            CommandOutcome.Protected => Refused(protection ?? FetProtection.Active),
            CommandOutcome.Unknown => new(WriteResult.Unknown, "written; the state was not read since" + (mayHappen ? ", and the line may still deliver it" : string.Empty)),
            _ => Refused("the BMS does not answer; nothing was written"),
        };
    }

    /// <summary>A command that has begun is never left alone: what became of it is the point.</summary>
    private async Task<CommandOutcome> ExecuteAsync(BmsCommand command, Action<long> onEnd)
    {
        bool isBegun = false;
        var outcome = CommandOutcome.NoAnswer;
        command.ConfirmMs = (int)options.ConfirmTimeout.TotalMilliseconds;
        await UntilAsync(
            now =>
            {
                if (!isBegun) isBegun = board.IsOnline && Port.TryBegin(command, now);
                if (!isBegun || Port.IsBusy) return !board.IsOnline && !isBegun;
                outcome = Port.Outcome;
                onEnd(now);
                return true;
            },
            Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        return outcome;
    }

    private async Task<ParameterReading> ReadAsync(A5Parameter parameter)
    {
        long value = Absent.Long;
        var command = new BmsCommand { Kind = BmsCommandKind.ReadParameter, Parameter = parameter };
        var outcome = await ExecuteAsync(command, _ => value = ValueOf(parameter)).ConfigureAwait(false);
        return new(outcome, outcome == CommandOutcome.Confirmed ? value : Absent.Long);
    }

    private long ValueOf(A5Parameter parameter)
    {
        byte[] frame = new byte[ParameterFrames.FrameLength];
        return board.Data.ParameterFrames.TryCopy(parameter.ReadId, frame) ? parameter.Read(frame) : Absent.Long;
    }

    private async Task<WriteOutcome> WriteAsync(A5Parameter parameter, long wanted, UnverifiedWriteConsent? consent)
    {
        if (consent is null) return Refused("there is no consent to an unverified write");
        var old = await ReadAsync(parameter).ConfigureAwait(false);
        if (old.Value == Absent.Long)
            return Refused(old.Outcome == CommandOutcome.NoAnswer ? "the BMS does not answer this read" : "this board does not have " + parameter.Key);
        if (old.Value == wanted) return new(WriteResult.Confirmed, $"nothing was written: {parameter.Key} is {ParameterWords.Text(parameter, wanted)} already");
        var change = new ParameterChange(parameter, old.Value, wanted, consent) { Rules = new ParameterRules(board.Data, options.Chemistry) };
        var write = new ParameterWrite(Port, board.Data.ParameterFrames, change, consent);
        await FinishAsync(write).ConfigureAwait(false);
        return new(ResultOf(write), ParameterWriteText.Of(write, old.Value));
    }

    private Task FinishAsync(ParameterWrite write)
    {
        bool isBegun = false;
        return UntilAsync(
            now =>
            {
                if (!isBegun) isBegun = write.TryBegin((int)options.ConfirmTimeout.TotalMilliseconds, now);
                if (isBegun) write.Poll(now);
                return write.End != ParameterWriteEnd.UnderWay;
            },
            Timeout.InfiniteTimeSpan);
    }

    private static WriteResult ResultOf(ParameterWrite write) => write.End switch
    {
        ParameterWriteEnd.Done => WriteResult.Confirmed,
        ParameterWriteEnd.NotSent or ParameterWriteEnd.NoAnswer => WriteResult.Refused,
        ParameterWriteEnd.InDoubt => WriteResult.Unknown,
        _ => WriteResult.NotTaken,
    };

    private Task<bool> UntilAsync(Func<long, bool> isDone, TimeSpan atMost) => loop.UntilAsync(isDone, atMost, CancellationToken.None);
}
