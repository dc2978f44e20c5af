namespace Daly.Simulator.Modbus;

/// <summary>The registers of a board, made of its state whenever they are read.</summary>
internal interface IRegisterImage
{
    /// <summary>Gets the first register that is not a live value.</summary>
    int FirstSetting { get; }

    /// <returns>Its value; 0xFFFF for one that this firmware does not have.</returns>
    int Read(int register, long nowMicroseconds);

    /// <summary>Carries out a write.</summary>
    bool TryWrite(int register, int[] values, long nowMicroseconds);
}
