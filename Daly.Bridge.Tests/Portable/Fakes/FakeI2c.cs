using Daly.Hal;

namespace Daly.Bridge.Tests.Portable.Fakes;

/// <summary>A bus with nothing on it.</summary>
internal sealed class FakeI2c : II2cBus
{
    public I2cResult Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount) =>
        I2cResult.AddressNotAcknowledged;
}
