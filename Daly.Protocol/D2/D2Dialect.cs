using System;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.D2;

/// <summary>
/// The D2 dialect: the reading side. It knows no board numbers, so at most one board on a wire can speak it. Raw currents
/// below 30000 mean discharging.
/// </summary>
public sealed class D2Dialect : IBmsDialect
{
    /// <summary>The address of every request and every reply.</summary>
    public const byte Address = 0xD2;

    private readonly ModbusExchange _exchange;
    private readonly D2StatusDecoder _statusDecoder;

    /// <summary>Initializes a new instance of the <see cref="D2Dialect"/> class.</summary>
    /// <param name="options">The board number, which can only be 1.</param>
    /// <param name="status">Where to count and report.</param>
    /// <exception cref="ArgumentOutOfRangeException">The board number is not 1.</exception>
    public D2Dialect(LinkOptions options, LinkStatus status)
    {
        if (options.BoardNumber != 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "D2 has no board numbers.");
        }

        _exchange = new ModbusExchange(Addresses, Address, Address, status.Counters);
        _statusDecoder = new D2StatusDecoder(new ValueFilter(status));
    }

    /// <summary>Gets the addresses for a decoder.</summary>
    public static ModbusAddresses Addresses { get; } = new ModbusAddresses(Address, Address, Address, Address, 0);

    /// <inheritdoc/>
    public PollPlan Plan => _statusDecoder.HasMoreCells ? D2Block.LongPackPlan : D2Block.Plan;

    /// <summary>Gets the exchange that the writing side shares.</summary>
    internal ModbusExchange Exchange => _exchange;

    /// <summary>Gets where the parameters are.</summary>
    internal ParameterRegisters Parameters { get; } = new ParameterRegisters(D2Parameters.Rows);

    /// <inheritdoc/>
    public int Begin(int request, byte[] transmit)
    {
        int count = ModbusBlock.Count(request);
        return _exchange.BeginRead(ModbusBlock.Start(request), count, count * 2, transmit);
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
        if (block.Holds(D2Block.Status))
        {
            _statusDecoder.Status(block, data, nowMs);
        }
        else if (block.Holds(D2Block.Fets))
        {
            _statusDecoder.FetsAlone(block, data, nowMs);
        }
        else if (block.Holds(D2Block.Pack))
        {
            _statusDecoder.PackAlone(block, data, nowMs);
        }
        else if (block.Holds(D2Block.MoreCells))
        {
            _statusDecoder.MoreCells(block, data);
        }
        else if (block.Holds(D2Block.Settings))
        {
            D2SettingsDecoder.Settings(block, data, nowMs);
            Parameters.Fill(block, data.ParameterFrames, nowMs);
        }
        else if (block.Holds(D2Block.Versions))
        {
            D2SettingsDecoder.Versions(block, data, nowMs);
        }
        else if (block.Holds(D2Block.Date))
        {
            D2SettingsDecoder.Date(block, data, nowMs);
            Parameters.Fill(block, data.ParameterFrames, nowMs);
        }
        else if (block.Holds(D2Block.Clock) && ModbusClock.TryDecode(block, D2Register.Clock, data.Clock))
        {
            data.MarkUpdated(BmsGroup.Clock, nowMs);
        }

        if (block.Covers(D2Block.Extra))
        {
            _statusDecoder.Extra(block, data, nowMs);
        }
    }
}
