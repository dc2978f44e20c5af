using System.Linq;

namespace Daly.Simulator.Tests.Modbus;

/// <summary>A host that knows of the Modbus-like dialects only how a read looks and what its checksum is.</summary>
internal sealed class ModbusHost(Simulation simulation, byte requestAddress, byte replyAddress)
{
    private readonly TestHost _host = new(simulation);

    /// <summary>Reads registers: the bytes that came back, whatever they are.</summary>
    public byte[] AskRaw(int register, int count)
    {
        byte[] request = [requestAddress, 3, (byte)(register >> 8), (byte)register, 0, (byte)count, 0, 0];
        (request[6], request[7]) = Crc(request[..6]);
        _host.Heard.Clear();
        _host.Send(request);
        _host.Listen(700);
        return [.. _host.Heard.Select(heard => heard.Value)];
    }

    /// <summary>Reads registers, after a look at header and checksum.</summary>
    public int[] Ask(int register, int count)
    {
        var reply = AskRaw(register, count);
        Check.Equal(5 + (2 * count), reply.Length);
        Check.Equal($"{replyAddress} 3 {2 * count}", $"{reply[0]} {reply[1]} {reply[2]}");
        Check.Equal(Crc(reply[..^2]).ToString(), (reply[^2], reply[^1]).ToString());
        return [.. Enumerable.Range(0, count).Select(i => (reply[3 + (2 * i)] << 8) | reply[4 + (2 * i)])];
    }

    /// <summary>CRC-16/MODBUS, bit by bit, low byte first.</summary>
    private static (byte Low, byte High) Crc(byte[] bytes)
    {
        int crc = 0xFFFF;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1;
        }

        return ((byte)crc, (byte)(crc >> 8));
    }
}
