using System;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Faults;

/// <summary>A5 0x90 with raw current 0, which reads as −3000 A, and a valid checksum.</summary>
/// <param name="rate">Part of the 0x90 replies that it strikes, 0..1.</param>
public sealed class MinusThreeThousandFault(double rate) : Fault
{
    private const byte PackId = 0x90;
    private const int CurrentAt = 8;

    /// <inheritdoc/>
    public override void ShapeFrames(Reply reply, Random random)
    {
        if (reply.Request is not A5Request { Id: PackId } || random.NextDouble() >= rate) return;
        foreach (var frame in reply.Frames)
        {
            frame[CurrentAt] = 0;
            frame[CurrentAt + 1] = 0;
            A5Checksum.Write(frame);
        }
    }
}
