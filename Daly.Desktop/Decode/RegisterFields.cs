using System.Text;
using Daly.Protocol.Modbus;

namespace Daly.Desktop.Decode;

/// <summary>Registers as fields with unit; registers that this firmware does not have are absent.</summary>
internal static class RegisterFields
{
    public static void Add(FieldList fields, RegisterDefinition row, ReadOnlySpan<byte> data)
    {
        int[] words = Words(data);
        string unit = RegisterFormatText.Unit(row.Format);
        string key = unit.Length == 0 ? row.Name : $"{row.Name}[{unit}]";
        switch (row.Format)
        {
            case RegisterFormat.Text:
                string text = Encoding.Latin1.GetString(data).TrimEnd('\0', ' ', '\xff');
                fields.Text(row.Name, row.Name.EndsWith("version", StringComparison.Ordinal) ? ReversedText.Straighten(text) : text);
                break;
            case RegisterFormat.Bits or RegisterFormat.Date or RegisterFormat.Clock:
                fields.Raw(row.Name, data.ToArray());
                break;
            case RegisterFormat.MilliAmpHours or RegisterFormat.LongSeconds when words.Length == 2:
                fields.Number(key, ((long)words[0] << 16) | (long)words[1]);
                break;
            default:
                AddNumbers(fields, key, row.Format, words);
                break;
        }
    }

    private static void AddNumbers(FieldList fields, string key, RegisterFormat format, int[] words)
    {
        if (words.Length > 1) fields.Numbers(key, words.Select(word => RegisterValue.Of(format, word)));
        else fields.Fixed(key, RegisterValue.Of(format, words[0]), Decimals(format));
    }

    private static int Decimals(RegisterFormat format) => format switch
    {
        RegisterFormat.DeciVolts or RegisterFormat.Permille or RegisterFormat.DeciAmpHours or RegisterFormat.DeciAmpsOffset => 1,
        RegisterFormat.CentiAmps => 2,
        _ => 0,
    };

    private static int[] Words(ReadOnlySpan<byte> data)
    {
        int[] words = new int[data.Length / 2];
        for (int i = 0; i < words.Length; i++) words[i] = (data[i * 2] << 8) | data[(i * 2) + 1];
        return words;
    }
}
