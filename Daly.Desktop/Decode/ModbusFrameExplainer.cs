using System.Globalization;
using Daly.Protocol.Modbus;

namespace Daly.Desktop.Decode;

/// <summary>Puts one frame of a Modbus-like dialect into words.</summary>
/// <remarks>A reply does not say which registers it holds: the request before it does, else its length.</remarks>
/// <param name="find">Finds the row of a register, given what any register of the same reply reads.</param>
/// <param name="blocks">Blocks that are usually read, each of another length.</param>
internal sealed class ModbusFrameExplainer(
    string dialect, Func<int, Func<int, int>, RegisterDefinition?> find, IReadOnlyList<int> blocks)
{
    private int? _asked;

    public ExplainedFrame Explain(byte[] frame, ModbusFrameKind kind)
    {
        int first = Word(frame, 2);
        bool isRead = frame[1] == ModbusFunction.Read;
        return kind switch
        {
            ModbusFrameKind.ReadReply => Reply(frame),
            ModbusFrameKind.Exception => Named(frame, "refusal", new FieldList().Number("code", frame[2])),
            ModbusFrameKind.Request when isRead => Request(frame, first),
            ModbusFrameKind.WriteMultipleReply => Named(frame, "written", Where(first).Number("count", Word(frame, 4))),
            _ when frame[1] == ModbusFunction.WriteMultiple => Named(frame, "write", Where(first).Raw("values", frame[6..^2])),
            _ => Named(frame, kind == ModbusFrameKind.Request ? "write" : "write_reply", Where(first).Number("value", Word(frame, 4))),
        };
    }

    private ExplainedFrame Request(byte[] frame, int first)
    {
        int count = Word(frame, 4);
        _asked = (first << 8) | Math.Min(count, 255);
        return Named(frame, "read", Where(first).Number("count", count));
    }

    private ExplainedFrame Reply(byte[] frame)
    {
        byte[] data = frame[3..^2];
        int words = data.Length / 2;
        int? block = _asked is { } asked && ModbusBlock.Count(asked) == words ? asked : Usual(words);
        _asked = null;
        if (block is not { } known) return Named(frame, "registers", new FieldList().Raw("data", data));

        int start = ModbusBlock.Start(known);
        var fields = new FieldList().Text("register", Hex(start));
        for (int i = 0; i < words;)
        {
            i += AddRegister(fields, start + i, find(start + i, WordOf), data.AsSpan(i * 2));
        }

        return Named(frame, "registers", fields);

        int WordOf(int register) =>
            register < start || register >= start + words ? Absent.Value : Word(data, (register - start) * 2);
    }

    private int? Usual(int words)
    {
        var fitting = blocks.Where(block => ModbusBlock.Count(block) == words).ToArray();
        return fitting.Length == 1 ? fitting[0] : null;
    }

    /// <summary>Adds what begins at a register, and says how many words that was.</summary>
    private static int AddRegister(FieldList fields, int register, RegisterDefinition? found, ReadOnlySpan<byte> data)
    {
        if (found is not { } row)
        {
            fields.Number("r" + Hex(register), (data[0] << 8) | data[1]);
            return 1;
        }

        int words = Math.Min(row.Words - (register - row.Address), data.Length / 2);
        RegisterFields.Add(fields, row, data[..(words * 2)]);
        return words;
    }

    private FieldList Where(int register)
    {
        var fields = new FieldList().Text("register", Hex(register));
        return find(register, _ => Absent.Value) is { } row ? fields.Text("meaning", row.Name) : fields;
    }

    private ExplainedFrame Named(byte[] frame, string what, FieldList fields) =>
        new(frame[0], Hex(frame[1]), $"{dialect} {what}", fields.Fields);

    private static int Word(byte[] frame, int at) => (frame[at] << 8) | frame[at + 1];

    private static string Hex(int value) => string.Create(CultureInfo.InvariantCulture, $"0x{value:X2}");
}
