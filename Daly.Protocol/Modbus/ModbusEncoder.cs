using System;

namespace Daly.Protocol.Modbus;

/// <summary>
/// Writes requests. A read takes a register number, for reading has no effect; a write takes a
/// <see cref="RegisterDefinition"/>, so that only what a table allows can be written.
/// </summary>
public static class ModbusEncoder
{
    /// <summary>Writes a request to read registers.</summary>
    /// <param name="buffer">Receives the frame.</param>
    /// <param name="offset">Index of its first byte.</param>
    /// <param name="address">The address of the board.</param>
    /// <param name="register">The first register, 0..0xFFFF.</param>
    /// <param name="count">How many, 1..126.</param>
    /// <returns>8.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no such registers.</exception>
    public static int WriteRead(byte[] buffer, int offset, byte address, int register, int count)
    {
        if (register < 0 || register > 0xFFFF || count < 1 || count > ModbusFrame.MaxReadRegisters)
        {
            throw new ArgumentOutOfRangeException(nameof(register), "1..126 registers from 0..0xFFFF.");
        }

        Begin(buffer, offset, address, ModbusFunction.Read, register, count);
        return End(buffer, offset, ModbusFrame.CountOffset + 2);
    }

    /// <summary>Writes a request to write one word (function 0x06).</summary>
    /// <param name="buffer">Receives the frame.</param>
    /// <param name="offset">Index of its first byte.</param>
    /// <param name="address">The address of the board.</param>
    /// <param name="register">The register, of one word.</param>
    /// <param name="raw">The value as sent.</param>
    /// <returns>8, or 0 and an untouched buffer if the value is out of the register's range.</returns>
    /// <exception cref="ArgumentException">The register is not to be written, or not with one word.</exception>
    public static int WriteSingle(byte[] buffer, int offset, byte address, RegisterDefinition register, int raw)
    {
        RequireWritable(register, 1);
        if (raw < register.MinRaw || raw > register.MaxRaw)
        {
            return 0;
        }

        Begin(buffer, offset, address, ModbusFunction.WriteSingle, register.Address, raw);
        return End(buffer, offset, ModbusFrame.CountOffset + 2);
    }

    /// <summary>Writes a request to write a register of several words (function 0x10, without byte count).</summary>
    /// <param name="buffer">Receives the frame: 8 bytes and 2 for each word.</param>
    /// <param name="offset">Index of its first byte.</param>
    /// <param name="address">The address of the board.</param>
    /// <param name="register">The register; all its words are written.</param>
    /// <param name="raw">The words as sent.</param>
    /// <returns>The length, or 0 and an untouched buffer if a word is out of the register's range.</returns>
    /// <exception cref="ArgumentException">The register is not to be written, or not with so many words.</exception>
    public static int WriteMultiple(byte[] buffer, int offset, byte address, RegisterDefinition register, int[] raw)
    {
        RequireWritable(register, raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] < register.MinRaw || raw[i] > register.MaxRaw)
            {
                return 0;
            }
        }

        Begin(buffer, offset, address, ModbusFunction.WriteMultiple, register.Address, raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            PutWord(buffer, offset + ModbusFrame.ValuesOffset + (i * 2), raw[i]);
        }

        return End(buffer, offset, ModbusFrame.ValuesOffset + (raw.Length * 2));
    }

    private static void RequireWritable(RegisterDefinition register, int words)
    {
        if (!register.IsWritable || register.Words != words)
        {
            throw new ArgumentException("Not to be written, or not with so many words.", nameof(register));
        }
    }

    private static void Begin(byte[] buffer, int offset, byte address, byte function, int register, int value)
    {
        buffer[offset + ModbusFrame.AddressOffset] = address;
        buffer[offset + ModbusFrame.FunctionOffset] = function;
        PutWord(buffer, offset + ModbusFrame.RegisterOffset, register);
        PutWord(buffer, offset + ModbusFrame.CountOffset, value);
    }

    private static int End(byte[] buffer, int offset, int length)
    {
        int crc = Crc16.Of(buffer, offset, length);
        buffer[offset + length] = (byte)crc;
        buffer[offset + length + 1] = (byte)(crc >> 8);
        return length + ModbusFrame.ChecksumLength;
    }

    private static void PutWord(byte[] buffer, int at, int value)
    {
        buffer[at] = (byte)(value >> 8);
        buffer[at + 1] = (byte)value;
    }
}
