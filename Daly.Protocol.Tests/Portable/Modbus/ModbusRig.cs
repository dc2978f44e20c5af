using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable.Modbus;

/// <summary>A bus, a board and virtual milliseconds between them; bytes arrive as slowly as at 9600 baud.</summary>
public sealed class ModbusRig
{
    private const int ByteMicroseconds = 1042;

    private readonly byte[] _transmit = new byte[BmsBus.MaxTransmit];
    private byte[]? _pending;
    private int _delivered;
    private long _replyStartsUs;

    public ModbusRig(BmsLink link, RegisterBoard board)
    {
        Link = link;
        Board = board;
        Bus = new BmsBus(new BmsLink[] { link });
    }

    public BmsLink Link { get; }

    public BmsBus Bus { get; }

    public RegisterBoard Board { get; }

    public int TurnaroundMs { get; set; } = 23;

    public long NowMs { get; private set; } = 1_000_000;

    /// <summary>Gets how many bytes went over the line, both ways.</summary>
    public long WireBytes { get; private set; }

    /// <summary>Gets how many requests were sent.</summary>
    public int Exchanges { get; private set; }

    public LinkStatus Status => Link.Status;

    public BmsData Data => Link.Data;

    public void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i++)
        {
            Deliver();
            Bus.Tick(NowMs);
            int count = Bus.TakeTransmit(_transmit);
            if (count > 0)
            {
                Transmit(count);
            }

            NowMs++;
        }
    }

    /// <summary>Bytes out of nowhere.</summary>
    public void Inject(byte[] bytes) => Bus.Receive(bytes, 0, bytes.Length, NowMs);

    private void Transmit(int count)
    {
        Exchanges++;
        WireBytes += count;
        _pending = Board.Answer(_transmit, count);
        _delivered = 0;
        _replyStartsUs = (NowMs * 1000) + (count * ByteMicroseconds) + (TurnaroundMs * 1000);
    }

    private void Deliver()
    {
        if (_pending == null)
        {
            return;
        }

        long arrived = ((NowMs * 1000) - _replyStartsUs) / ByteMicroseconds;
        int due = arrived < _pending.Length ? (int)arrived : _pending.Length;
        if (due <= _delivered)
        {
            return;
        }

        Bus.Receive(_pending, _delivered, due - _delivered, NowMs);
        WireBytes += due - _delivered;
        _delivered = due;
        if (due == _pending.Length)
        {
            _pending = null;
        }
    }
}
