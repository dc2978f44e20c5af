namespace Daly.Simulator.Bms;

/// <summary>A request in whatever dialect, as a board understood it.</summary>
public interface IBoardRequest
{
    /// <summary>Gets its bytes.</summary>
    byte[] Frame { get; }

    /// <summary>Gets when its first start bit came, in microseconds.</summary>
    long StartMicroseconds { get; }

    /// <summary>Gets when its last stop bit had passed, in microseconds.</summary>
    long EndMicroseconds { get; }
}
