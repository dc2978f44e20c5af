using System;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.P81;

/// <summary>
/// The 0x81 dialect for one board: the reading side. Requests go to 0x80 + board number, replies come from 0x50 + board
/// number. Raw currents below 30000 mean discharging.
/// </summary>
public sealed class P81Dialect : IBmsDialect
{
    /// <summary>The highest board number.</summary>
    public const int LastBoardNumber = 17;

    private const int RequestBase = 0x80;
    private const int ReplyBase = 0x50;

    private readonly ModbusExchange _exchange;
    private readonly P81LiveDecoder _live;

    /// <summary>Initializes a new instance of the <see cref="P81Dialect"/> class.</summary>
    /// <param name="options">The board number, 1..17.</param>
    /// <param name="status">Where to count and report.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such board number.</exception>
    public P81Dialect(LinkOptions options, LinkStatus status)
    {
        int board = options.BoardNumber;
        if (board < 1 || board > LastBoardNumber)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A board number is 1..17.");
        }

        _exchange = new ModbusExchange(
            Addresses, (byte)(RequestBase + board), (byte)(ReplyBase + board), status.Counters);
        _live = new P81LiveDecoder(new ValueFilter(status));
    }

    /// <summary>Gets the addresses for a decoder: those of all boards.</summary>
    public static ModbusAddresses Addresses { get; } = new ModbusAddresses(
        RequestBase + 1,
        RequestBase + LastBoardNumber,
        ReplyBase + 1,
        ReplyBase + LastBoardNumber,
        ModbusFrame.JournalDataLength);

    /// <inheritdoc/>
    public PollPlan Plan => P81Block.Plan;

    /// <summary>Gets the entry of the event journal that was read last.</summary>
    public P81JournalEntry Journal { get; } = new P81JournalEntry();

    /// <summary>Gets the exchange that the writing side shares.</summary>
    internal ModbusExchange Exchange => _exchange;

    /// <summary>Gets where the parameters are.</summary>
    internal ParameterRegisters Parameters { get; } = new ParameterRegisters(P81Parameters.Rows);

    /// <inheritdoc/>
    public int Begin(int request, byte[] transmit)
    {
        int register = ModbusBlock.Start(request);
        int count = ModbusBlock.Count(request);
        int byteCount = IsJournal(register) ? ModbusFrame.JournalDataLength : count * 2;
        return _exchange.BeginRead(register, count, byteCount, transmit);
    }

    /// <inheritdoc/>
    public ReplyStatus Receive(byte[] buffer, int offset, int count) => _exchange.Receive(buffer, offset, count);

    /// <inheritdoc/>
    public void Commit(BmsData data, long nowMs)
    {
        if (!_exchange.HasReply)
        {
            return;
        }

        RegisterBlock block = _exchange.Reply;
        if (IsJournal(block.Start))
        {
            P81JournalDecoder.TryDecode(block.Start - P81Register.Journal + 1, block.Bytes, Journal);
            return;
        }

        if (block.Holds(P81Block.Live))
        {
            _live.Live(block, data, nowMs);
        }
        else if (block.Holds(P81Block.Fets))
        {
            _live.FetsAlone(block, data, nowMs);
        }
        else if (block.Holds(P81Block.Pack))
        {
            _live.PackAlone(block, data, nowMs);
        }
        else if (block.Holds(P81Block.Clock))
        {
            P81LiveDecoder.Clock(block, data, nowMs);
        }
        else if (block.Holds(P81Block.Cells))
        {
            _live.Cells(block, data, nowMs);
        }
        else if (block.Holds(P81Block.Settings))
        {
            P81SettingsDecoder.Settings(block, data, nowMs);
            Parameters.Fill(block, data.ParameterFrames, nowMs);
        }
        else if (block.Holds(P81Block.Limits))
        {
            P81SettingsDecoder.Limits(block, data, nowMs);
            Parameters.Fill(block, data.ParameterFrames, nowMs);
        }
        else if (block.Holds(P81Block.Temperatures))
        {
            Parameters.Fill(block, data.ParameterFrames, nowMs);
        }
        else if (block.Holds(P81Block.Versions))
        {
            P81SettingsDecoder.Versions(block, data, nowMs);
        }
    }

    private static bool IsJournal(int register) =>
        register >= P81Register.Journal && register < P81Register.Journal + P81Register.JournalEntries;
}
