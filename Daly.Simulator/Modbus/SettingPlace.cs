namespace Daly.Simulator.Modbus;

/// <summary>Where the value of a register stands among the settings of the board, which are kept as A5 frames.</summary>
/// <param name="ReadId">The frame: A5 0x50..0x60.</param>
/// <param name="Offset">Its first byte there.</param>
/// <param name="Size">How many bytes.</param>
/// <param name="Unit">What one of the register is in the frame.</param>
internal sealed record SettingPlace(byte ReadId, int Offset, int Size = 2, int Unit = 1);
