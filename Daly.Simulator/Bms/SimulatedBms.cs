using Daly.Simulator.Battery;
using Daly.Simulator.Can;
using Daly.Simulator.Faults;
using Daly.Simulator.Modbus;
using Daly.Simulator.Wire;

namespace Daly.Simulator.Bms;

/// <summary>A board that speaks its dialects byte by byte, with the manners of its profile and any faults on top.</summary>
public sealed class SimulatedBms : IBusDevice
{
    private readonly A5RequestParser _parser = new();
    private readonly OutgoingQueue _outgoing = new();
    private readonly IReadOnlyList<Fault> _faults;
    private readonly Responder _responder;
    private readonly ModbusPort _modbus;
    private readonly Random _random;
    private long _busyUntil = long.MinValue / 2;

    /// <summary>Makes a board.</summary>
    /// <param name="circuit">The circuit that it measures and switches; its cell count must be the profile's.</param>
    /// <exception cref="ArgumentException">The profile is impossible or does not fit the battery.</exception>
    public SimulatedBms(BmsProfile profile, PowerCircuit circuit, IReadOnlyList<Fault> faults, int seed)
    {
        foreach (var fault in faults) profile = fault.Adapt(profile);
        if (profile.Checked().Cells != circuit.Pack.Cells.Count)
            throw new ArgumentException(
                $"The board has {profile.Cells} cells, the battery {circuit.Pack.Cells.Count}.");
        circuit.BmsDrawAmps = profile.DrawAmps;
        circuit.Solve();
        _faults = faults;
        _random = new Random(seed);
        Board = new BoardState(profile, circuit, circuit.Pack.Truth.TrueSocPercent);
        _responder = new Responder(Board);
        _modbus = new ModbusPort(Board);
        Can = new CanPort(this);
    }

    /// <summary>Raised when a reply goes out that says, with a checksum that fits, what the board does not say.</summary>
    public event EventHandler<Reply>? Forged;

    /// <summary>Raised when a reply goes out, with the frames that it is meant to have; its bytes may still be damaged.</summary>
    public event EventHandler<Reply>? Replying;

    /// <summary>Gets what the board knows.</summary>
    public BoardState Board { get; }

    /// <summary>Gets what goes wrong with it, in the order in which it was asked for.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>Gets its CAN side.</summary>
    public CanPort Can { get; }

    /// <summary>Gets how many requests were understood and answered.</summary>
    public long RequestsAnswered { get; private set; }

    /// <summary>Gets how many requests were lost because they came too soon or while the board was busy.</summary>
    public long RequestsLost { get; private set; }

    public long NextSendMicroseconds => _outgoing.NextStartMicroseconds;

    public byte Send() => _outgoing.Take();

    /// <summary>Measures, counts, protects. Called at every step of the physics.</summary>
    /// <param name="seconds">Time since the last call.</param>
    public void Tick(long nowMicroseconds, double seconds) => Board.Tick(nowMicroseconds, seconds);

    /// <summary>Has it fall asleep, as if nothing had flown for long enough.</summary>
    public void FallAsleep() => Board.Power.Sleep();

    /// <summary>Presses the button (S1), which wakes a sleeping board.</summary>
    public void PressButton(long nowMicroseconds)
    {
        if (Board.Power.State == BmsPowerState.Asleep) Board.Power.Wake(nowMicroseconds);
    }

    public void Receive(byte value, long atMicroseconds)
    {
        Board.Power.Advance(atMicroseconds);
        if (Board.Power.State == BmsPowerState.Restarting) return;
        var request = _parser.Push(value, atMicroseconds);
        if (request is { Host: >= 0x20 }) Take(request);
        if (_modbus.Push(value, atMicroseconds) is { } modbus) Take(modbus);
    }

    internal void TakeOverCan(A5Request request)
    {
        Board.Power.Advance(request.EndMicroseconds);
        if (Board.Power.State is BmsPowerState.Restarting or BmsPowerState.Asleep) return;
        Take(request);
    }

    private void Take(IBoardRequest request)
    {
        if (Board.Power.State == BmsPowerState.Asleep) Mirror(request);
        else if (IsLost(request)) RequestsLost++;
        else Answer(request);
    }

    private void Mirror(IBoardRequest request)
    {
        if (Board.Profile.WhenAsleep != AsleepBehaviour.Echo) return;
        var reply = new Reply(request, [request.Frame], _random.Next(1000, 5001));
        reply.Spill();
        _outgoing.Add(request.EndMicroseconds + reply.DelayMicroseconds, reply.Bytes);
    }

    private bool IsLost(IBoardRequest request)
    {
        var earliest = _busyUntil + (Board.Profile.LosesRequestsWithinMs * 1000L);
        return request.StartMicroseconds < earliest && _busyUntil > 0;
    }

    private void Answer(IBoardRequest request)
    {
        var frames = FramesFor(request);
        if (Board.Power.State == BmsPowerState.Restarting) Forget();
        if (frames.Count == 0) return;
        RequestsAnswered++;
        var reply = new Reply(request, frames, Turnaround());
        var isCan = request is A5Request { IsCan: true };
        _busyUntil = request.EndMicroseconds + reply.DelayMicroseconds + Duration(frames, isCan);
        foreach (var fault in _faults.Where(fault => !fault.IsResting)) fault.ShapeFrames(reply, _random);
        if (reply.IsForged) Forged?.Invoke(this, reply);
        Replying?.Invoke(this, reply);
        if (isCan)
        {
            Can.Queue(reply);
            return;
        }

        reply.Spill();
        foreach (var fault in _faults.Where(fault => !fault.IsResting)) fault.ShapeBytes(reply, _random);
        _outgoing.Add(request.EndMicroseconds + reply.DelayMicroseconds, reply.Bytes);
    }

    private static long Duration(IReadOnlyList<byte[]> frames, bool isCan) =>
        isCan ? frames.Count * CanPort.FrameMicroseconds : ByteTime.Span(frames.Sum(frame => frame.Length));

    private IReadOnlyList<byte[]> FramesFor(IBoardRequest request)
    {
        if (request is A5Request a5) return _responder.Answer(a5);
        return request is ModbusRequest modbus && _modbus.Answer(modbus) is { } frame ? [frame] : [];
    }

    private void Forget()
    {
        _parser.Reset();
        _modbus.Reset();
    }

    private long Turnaround()
    {
        var profile = Board.Profile;
        return _random.NextInt64(profile.TurnaroundMinMs * 1000L, (profile.TurnaroundMaxMs * 1000L) + 1);
    }
}
