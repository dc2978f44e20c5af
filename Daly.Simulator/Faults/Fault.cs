using Daly.Simulator.Bms;

namespace Daly.Simulator.Faults;

/// <summary>
/// Something that goes wrong between board and host. Belongs to one board; several may be combined and act in the order
/// in which they were given.
/// </summary>
public abstract class Fault
{
    /// <summary>Gets or sets whether it leaves replies alone for now.</summary>
    public bool IsResting { get; set; }

    /// <summary>Gets whether the line brings the host's own bytes back.</summary>
    public virtual bool EchoesRequests => false;

    /// <summary>Gets the time between two frames of other devices on the CAN bus, in milliseconds; 0 for none.</summary>
    public virtual int ForeignPeriodMs => 0;

    /// <summary>Gets for how long out of every 10 s the CAN bus is off, in milliseconds; 0 for never.</summary>
    public virtual int OutageMs => 0;

    /// <summary>Gets for how long out of every minute the path of a serial line holds all bytes, in milliseconds; 0 for never.</summary>
    public virtual int HoldMs => 0;

    /// <summary>Gets by how much later a second board with the same number answers, in milliseconds; <c>null</c> when there is none.</summary>
    public virtual int? TwinLaterMs => null;

    /// <summary>Changes the kind of board.</summary>
    public virtual BmsProfile Adapt(BmsProfile profile) => profile;

    /// <summary>Changes a reply while it still consists of frames, or its delay.</summary>
    public virtual void ShapeFrames(Reply reply, Random random)
    {
    }

    /// <summary>Changes the bytes of a reply.</summary>
    public virtual void ShapeBytes(Reply reply, Random random)
    {
    }
}
