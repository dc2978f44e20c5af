using Daly.Hal;

namespace Daly.Bridge.Tests.Portable.Fakes;

internal sealed class FakePin : IOutputPin
{
    public bool IsActive { get; private set; } = true;

    public int Pulses { get; private set; }

    public void Set(bool active)
    {
        if (active && !IsActive) Pulses++;
        IsActive = active;
    }
}
