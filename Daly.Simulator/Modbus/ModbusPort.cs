using Daly.Simulator.Bms;

namespace Daly.Simulator.Modbus;

/// <summary>What a board understands and answers of the Modbus-like dialects.</summary>
internal sealed class ModbusPort
{
    public const byte D2Address = 0xD2;
    private const byte P81RequestBase = 0x80;
    private const byte P81ReplyBase = 0x50;
    private readonly Dictionary<byte, ModbusResponder> _responders = [];
    private readonly ModbusRequestParser _parser;

    public ModbusPort(BoardState board)
    {
        var dialects = board.Profile.Dialects;
        var number = board.Profile.BoardNumber;
        if (dialects.HasFlag(BoardDialects.D2)) _responders[D2Address] = new ModbusResponder(board, new D2Image(board), D2Address);
        if (dialects.HasFlag(BoardDialects.P81))
            _responders[(byte)(P81RequestBase + number)] =
                new ModbusResponder(board, new P81Image(board), (byte)(P81ReplyBase + number));
        _parser = new ModbusRequestParser(_responders.Keys);
    }

    /// <summary>Tells where a dialect keeps its raw current.</summary>
    public static int CurrentRegister(byte address) => address == D2Address ? 0x29 : 0x39;

    public ModbusRequest? Push(byte value, long atMicroseconds) => _parser.Push(value, atMicroseconds);

    public byte[]? Answer(ModbusRequest request) => _responders[request.Address].Answer(request);

    public void Reset() => _parser.Reset();
}
