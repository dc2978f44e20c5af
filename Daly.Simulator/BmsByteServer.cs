namespace Daly.Simulator;

/// <summary>
/// Serves a simulation to another program, byte by byte in real time, over whatever carries bytes. Requests take their
/// time on a 9600-baud line, as do the replies.
/// </summary>
/// <param name="simulation">What answers. Its time is moved by the calls.</param>
/// <param name="startMicroseconds">The caller's time that is the simulation's present.</param>
/// <remarks>Not thread-safe: one thread calls all members. Time that goes back is taken for the latest one.</remarks>
public sealed class BmsByteServer(Simulation simulation, long startMicroseconds)
{
    private readonly long _offset = startMicroseconds - simulation.Clock.NowMicroseconds;

    /// <summary>
    /// Gets the caller's time at which <see cref="TakeDue"/> may next have something; <see cref="long.MaxValue"/> while
    /// nothing is under way.
    /// </summary>
    public long NextDueMicroseconds
    {
        get
        {
            if (simulation.Waiting > 0) return simulation.Clock.NowMicroseconds + _offset;
            var next = simulation.NextEventMicroseconds;
            return next == long.MaxValue ? next : next + _offset;
        }
    }

    /// <summary>Takes bytes that the other program sent.</summary>
    public void Receive(byte[] bytes, int count, long nowMicroseconds)
    {
        simulation.AdvanceTo(nowMicroseconds - _offset);
        simulation.Line.Write(bytes, 0, Math.Min(count, bytes.Length));
    }

    /// <summary>Gives the bytes whose time on the line has passed.</summary>
    public int TakeDue(byte[] buffer, long nowMicroseconds)
    {
        simulation.AdvanceTo(nowMicroseconds - _offset);
        return simulation.Line.Read(buffer, 0, buffer.Length);
    }
}
