using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Parameters;

namespace Daly.Client;

/// <summary>Changes one thing at a time and tells what became of it. What may be written at all the engine decides.</summary>
/// <remarks>One step follows the other on the loop's thread: no other thread has to get its turn in between.</remarks>
internal sealed class BoardWrites(BusLoop loop, ClientBoard board, DalyOptions options)
{
    /// <summary>What is told of a command that is confirmed.</summary>
    public const string AsWanted = "the BMS reads back as wanted";

    private const int ReadMs = 2000;

    private static readonly TimeSpan AlarmPatience = TimeSpan.FromSeconds(3);

    /// <summary>With all that is put back and looked at; on a line that stays closed nothing ends by itself.</summary>
    private static readonly TimeSpan WritePatience = TimeSpan.FromSeconds(60);

    private bool _isTaken;

    private IBmsCommandPort Port => board.Engine.CommandPort;

    private int ConfirmMs => (int)options.ConfirmTimeout.TotalMilliseconds;

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

    /// <summary>Reads the frames of parameters anew, until it is stopped or the board is lost.</summary>
    /// <returns>Frames by read id; one that was not answered is missing.</returns>
    public Task<Dictionary<byte, byte[]>> ReadFramesAsync(IEnumerable<A5Parameter> parameters, CancellationToken stop) => InTurnAsync(
        async () =>
        {
            var frames = new Dictionary<byte, byte[]>();
            foreach (var parameter in parameters.DistinctBy(parameter => parameter.ReadId).TakeWhile(_ => !stop.IsCancellationRequested))
            {
                if ((await ReadAsync(parameter).ConfigureAwait(false)).Frame is { } frame) frames[parameter.ReadId] = frame;
                else if (!board.IsOnline) break;
            }

            return frames;
        },
        CancellationToken.None);

    /// <summary>Reads a parameter and tells it in words.</summary>
    public async Task<WriteOutcome> TellAsync(A5Parameter parameter, CancellationToken stop)
    {
        var read = await InTurnAsync(() => ReadAsync(parameter), stop).ConfigureAwait(false);
        return WhyMissing(read) ?? WriteOutcome.Of(WriteEnd.Confirmed, $"{parameter.Key} is {ParameterWords.Text(parameter, read.Value)}");
    }

    /// <summary>Writes a parameter and reads it back.</summary>
    public Task<WriteOutcome> SetParameterAsync(string key, decimal value, string? consentPhrase, CancellationToken stop)
    {
        var parameter = Find(key);
        decimal wanted = value * Unit(parameter);
        if (wanted != decimal.Truncate(wanted)) throw new ArgumentException("The wire knows no finer unit than a tenth.", nameof(value));
        return InTurnAsync(key, () => WriteAsync(parameter, (long)wanted, UnverifiedWriteConsent.From(consentPhrase)), stop);
    }

    /// <summary>Carries out a change by the rules that it came with; once begun it is finished.</summary>
    public Task<ParameterWrite> WriteAsync(ParameterChange change, UnverifiedWriteConsent consent) =>
        InTurnAsync(() => FinishAsync(change, consent), CancellationToken.None);

    /// <summary>Waits for a lost board, only to find out what was stored.</summary>
    public Task LookAgainAsync(ParameterWrite write, TimeSpan patience, CancellationToken stop) => InTurnAsync(
        async () =>
        {
            bool isBack = false;
            await UntilAsync(_ => (isBack = board.IsOnline) || stop.IsCancellationRequested, patience).ConfigureAwait(false);
            return isBack ? await FinishAsync(write, now => write.LookAgain(now)).ConfigureAwait(false) : write;
        },
        CancellationToken.None);

    private static A5Parameter Find(string key) =>
        BmsParameters.Find(key) ?? throw new ArgumentException($"There is no parameter '{key}'.", nameof(key));

    private static int Unit(A5Parameter parameter) => ParameterWords.Decimals(parameter) == 0 ? 1 : 10;

    private async Task<WriteOutcome> InTurnAsync(string what, Func<Task<WriteOutcome>> write, CancellationToken stop)
    {
        var outcome = await InTurnAsync(write, stop).ConfigureAwait(false);
        ClientLog.OnWritten(options.Logger, board.Number, what, outcome.Result, outcome.Reason);
        return outcome;
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> act, CancellationToken stop)
    {
        try
        {
            await loop.UntilAsync(_ => !_isTaken && (_isTaken = true), Timeout.InfiniteTimeSpan, stop, goesOnHere: true).ConfigureAwait(false);
            try
            {
                return await act().ConfigureAwait(false);
            }
            finally
            {
                _isTaken = false;
            }
        }
        finally
        {
            // The caller goes on elsewhere.
            await Task.Yield();
        }
    }

    private async Task<WriteOutcome> RunAsync(BmsCommand command)
    {
        if (command.On) await UntilAsync(_ => board.Data.UpdatedMs(BmsGroup.Alarms) != Absent.Long, AlarmPatience).ConfigureAwait(false);
        string? protection = null;
        command.ConfirmMs = ConfirmMs;
        return await ExecuteAsync(command, now => protection = FetProtection.WhyNotClosed(board, now)).ConfigureAwait(false) switch
        {
            CommandOutcome.Confirmed => WriteOutcome.Of(WriteEnd.Confirmed, AsWanted),
            CommandOutcome.Unchanged => WriteOutcome.Of(WriteEnd.NotTaken, "read after the write: state unchanged"),
            CommandOutcome.NotPossible => WriteOutcome.Of(WriteEnd.NotPossible, "the BMS cannot be told this"),
            CommandOutcome.Protected => WriteOutcome.Of(WriteEnd.Forbidden, protection ?? FetProtection.Active),
            CommandOutcome.Unknown => await InDoubtAsync("written; the state was not read since").ConfigureAwait(false),
            _ => WriteOutcome.Of(WriteEnd.NoAnswer, "the BMS does not answer; nothing was written"),
        };
    }

    private async Task<WriteOutcome> InDoubtAsync(string text) =>
        await UntilAsync(now => now < board.Link.MayActUntilMs, TimeSpan.Zero).ConfigureAwait(false)
            ? WriteOutcome.Of(WriteEnd.MayHappen, text + ", and the line may still deliver it")
            : WriteOutcome.Of(WriteEnd.Unknown, text);

    /// <summary>A command that has begun is never left alone: what became of it is the point.</summary>
    private async Task<CommandOutcome> ExecuteAsync(BmsCommand command, Action<long> onEnd)
    {
        bool isBegun = false;
        var outcome = CommandOutcome.NoAnswer;
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

    /// <summary>What fails once is tried once more: the line may have been made anew meanwhile.</summary>
    private async Task<ParameterReading> ReadAsync(A5Parameter parameter)
    {
        var first = await ReadOnceAsync(parameter).ConfigureAwait(false);
        bool isToRepeat = first.Outcome == CommandOutcome.NoAnswer && await UntilAsync(_ => board.IsOnline, options.ConfirmTimeout).ConfigureAwait(false);
        return isToRepeat ? await ReadOnceAsync(parameter).ConfigureAwait(false) : first;
    }

    private async Task<ParameterReading> ReadOnceAsync(A5Parameter parameter)
    {
        byte[] frame = new byte[ParameterFrames.FrameLength];
        bool isThere = false;
        var command = new BmsCommand { Kind = BmsCommandKind.ReadParameter, Parameter = parameter, ConfirmMs = ReadMs };
        var outcome = await ExecuteAsync(command, _ => isThere = board.Data.ParameterFrames.TryCopy(parameter.ReadId, frame)).ConfigureAwait(false);
        return new(parameter, outcome, isThere && outcome == CommandOutcome.Confirmed ? frame : null);
    }

    private static WriteOutcome? WhyMissing(ParameterReading read)
    {
        if (read.Value != Absent.Long) return null;
        return read.Outcome == CommandOutcome.NoAnswer
            ? WriteOutcome.Of(WriteEnd.NoAnswer, "the BMS does not answer this read")
            : WriteOutcome.Of(WriteEnd.NotThere, "this board does not have " + read.Parameter.Key);
    }

    private async Task<WriteOutcome> WriteAsync(A5Parameter parameter, long wanted, UnverifiedWriteConsent? consent)
    {
        if (consent is null) return WriteOutcome.Of(WriteEnd.NoConsent, "there is no consent to an unverified write");
        var old = await ReadAsync(parameter).ConfigureAwait(false);
        if (WhyMissing(old) is { } missing) return missing;
        if (old.Value == wanted)
            return WriteOutcome.Of(WriteEnd.Confirmed, $"nothing was written: {parameter.Key} is {ParameterWords.Text(parameter, wanted)} already");
        var change = new ParameterChange(parameter, old.Value, wanted, consent) { Rules = new ParameterRules(board.Data, options.Chemistry) };
        var write = await FinishAsync(change, consent).ConfigureAwait(false);
        string text = ParameterWriteText.Of(write, old.Value);
        var end = EndOf(write);
        return end == WriteEnd.Unknown ? await InDoubtAsync(text).ConfigureAwait(false) : WriteOutcome.Of(end, text);
    }

    private Task<ParameterWrite> FinishAsync(ParameterChange change, UnverifiedWriteConsent consent)
    {
        var write = new ParameterWrite(Port, board.Data.ParameterFrames, change, consent);
        bool isBegun = false;
        return FinishAsync(write, now => isBegun = isBegun || write.TryBegin(ConfirmMs, now));
    }

    private async Task<ParameterWrite> FinishAsync(ParameterWrite write, Action<long> begin)
    {
        await UntilAsync(
            now =>
            {
                begin(now);
                write.Poll(now);
                return write.End != ParameterWriteEnd.UnderWay;
            },
            WritePatience).ConfigureAwait(false);
        return write;
    }

    private static WriteEnd EndOf(ParameterWrite write) => write.End switch
    {
        ParameterWriteEnd.Done => WriteEnd.Confirmed,
        ParameterWriteEnd.NoAnswer => WriteEnd.NoAnswer,
        ParameterWriteEnd.UnderWay when write.Change.Transmissions == 0 => WriteEnd.NoAnswer,
        ParameterWriteEnd.UnderWay or ParameterWriteEnd.InDoubt => WriteEnd.Unknown,
        ParameterWriteEnd.NotSent when write.Change.Fault is not null => WriteEnd.NotPossible,
        ParameterWriteEnd.NotSent => write.Change.WasAsPlanned ? WriteEnd.NotThere : WriteEnd.NotAsRead,
        _ => WriteEnd.NotTaken,
    };

    private Task<bool> UntilAsync(Func<long, bool> isDone, TimeSpan atMost) => loop.UntilAsync(isDone, atMost, CancellationToken.None, goesOnHere: true);
}
