using Daly.Protocol.A5;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;

namespace Daly.Protocol.Tests.Portable.Link;

/// <summary>A bus, a scripted board and virtual milliseconds between them.</summary>
public sealed class LinkRig
{
    private const int FrameMs = 14;

    private readonly byte[] _transmit = new byte[BmsBus.MaxTransmit];
    private byte[]? _pending;
    private long _pendingAtMs;
    private int _pendingFrom;

    public LinkRig()
        : this(new LinkOptions { ReadIdentity = false })
    {
    }

    public LinkRig(LinkOptions options)
    {
        Link = BmsDialects.CreateLink(DialectKind.A5, options);
        Bus = new BmsBus(new BmsLink[] { Link });
    }

    public BmsLink Link { get; }

    public BmsBus Bus { get; }

    public ScriptedBoard Board { get; } = new ScriptedBoard();

    public long NowMs { get; private set; } = 1_000_000;

    public LinkStatus Status => Link.Status;

    /// <summary>Gets the shortest pause seen between the end of a reply and the next request, in ms.</summary>
    public long ShortestPauseMs { get; private set; } = long.MaxValue;

    private long LastByteMs { get; set; } = Absent.Long;

    public void Run(int milliseconds)
    {
        long end = NowMs + milliseconds;
        while (NowMs < end)
        {
            Step(end);
        }
    }

    /// <summary>Lets time pass in which nobody calls the bus; what comes in waits.</summary>
    public void StandStill(int milliseconds) => NowMs += milliseconds;

    /// <summary>Bytes out of nowhere.</summary>
    public void Inject(byte[] bytes)
    {
        LastByteMs = NowMs;
        Bus.Receive(bytes, 0, bytes.Length, NowMs);
    }

    private void Step(long end)
    {
        if (_pending != null && NowMs >= _pendingAtMs)
        {
            DeliverFrame();
        }

        long due = Bus.Tick(NowMs);
        int count = Bus.TakeTransmit(_transmit);
        if (count > 0)
        {
            Transmit();
        }

        long next = due < end ? due : end;
        if (_pending != null && _pendingAtMs < next)
        {
            next = _pendingAtMs;
        }

        NowMs = next > NowMs ? next : NowMs + (count > 0 ? 0 : 1);
    }

    private void Transmit()
    {
        if (LastByteMs != Absent.Long && NowMs - LastByteMs < ShortestPauseMs)
        {
            ShortestPauseMs = NowMs - LastByteMs;
        }

        _pending = Board.Answer(_transmit);
        _pendingFrom = 0;
        _pendingAtMs = NowMs + FrameMs + (Board.IsEchoing ? 1 : Board.TurnaroundMs) + FrameMs;
    }

    private void DeliverFrame()
    {
        byte[] reply = _pending!;
        LastByteMs = NowMs;
        Bus.Receive(reply, _pendingFrom, A5Frame.Length, NowMs);
        _pendingFrom += A5Frame.Length;
        _pendingAtMs = NowMs + FrameMs;
        if (_pendingFrom >= reply.Length)
        {
            _pending = null;
        }
    }
}
