using Daly.Hal;

namespace Daly.Sensors.Tests.Portable;

/// <summary>A bus with one chip of 256 registers at 40h, whose answers a test sets by hand.</summary>
internal sealed class RegisterBus : II2cBus
{
    internal int[] Registers { get; } = new int[256];

    internal int[] Accesses { get; } = new int[256];

    /// <summary>Gets or sets what happens to every transfer of <see cref="FailingRegister"/>, or to all if it is -1.</summary>
    internal I2cResult Result { get; set; } = I2cResult.Ok;

    internal int FailingRegister { get; set; } = -1;

    internal int Transfers { get; private set; }

    /// <summary>Gets or sets whether the chip loses its registers right after the next read of 06h.</summary>
    internal bool BrownsOutAfterFlags { get; set; }

    internal void PowerOn()
    {
        for (int i = 0; i < 8; i++)
            Registers[i] = 0;

        Registers[0x00] = 0x4127;
        Registers[0xFE] = 0x5449;
        Registers[0xFF] = 0x2260;
    }

    public I2cResult Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
    {
        Transfers++;
        if (address != 0x40)
            return I2cResult.AddressNotAcknowledged;

        int register = write[0];
        Accesses[register]++;
        if (Result != I2cResult.Ok && (FailingRegister < 0 || FailingRegister == register))
            return Result;

        if (writeCount == 3)
            Write(register, (write[1] << 8) | write[2]);

        if (readCount == 2)
            Read(register, read);

        return I2cResult.Ok;
    }

    private void Write(int register, int value)
    {
        if (register == 0 && (value & 0x8000) != 0)
            PowerOn();
        else
            Registers[register] = value;
    }

    private void Read(int register, byte[] read)
    {
        read[0] = (byte)(Registers[register] >> 8);
        read[1] = (byte)Registers[register];
        if (register != 0x06)
            return;

        Registers[0x06] &= ~0x0008;
        if (BrownsOutAfterFlags)
            PowerOn();
    }
}
