using System;
using Daly.Hal;

namespace Daly.Bridge.Tests.Portable.Fakes;

internal sealed class FakeDisplay : IDisplay
{
    public FakeDisplay(int height)
    {
        Height = height;
        Frame = new byte[Width * height / 8];
    }

    public int Width => 128;

    public int Height { get; }

    public bool IsWorking { get; set; } = true;

    public bool IsBusy { get; set; }

    public byte[] Frame { get; }

    public int Taken { get; private set; }

    public bool TryShow(byte[] frame)
    {
        if (IsBusy) return false;
        Taken++;
        Array.Copy(frame, 0, Frame, 0, frame.Length);
        return true;
    }

    /// <summary>Gets whether not a single pixel is lit.</summary>
    public bool IsDark()
    {
        for (int i = 0; i < Frame.Length; i++)
        {
            if (Frame[i] != 0) return false;
        }

        return true;
    }
}
