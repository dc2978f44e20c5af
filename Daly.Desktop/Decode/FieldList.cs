using System.Globalization;

namespace Daly.Desktop.Decode;

/// <summary>Collects fields with their units in the name, and turns absent markers into <c>null</c>.</summary>
internal sealed class FieldList
{
    private readonly List<KeyValuePair<string, object?>> _fields = [];

    public IReadOnlyList<KeyValuePair<string, object?>> Fields => _fields;

    public FieldList Number(string key, long value)
    {
        bool isAbsent = value is Absent.Value or Absent.Long;
        return Put(key, isAbsent ? null : value);
    }

    /// <summary>A number with decimals, given in units of the last one.</summary>
    public FieldList Fixed(string key, long value, int decimals)
    {
        bool isAbsent = value is Absent.Value or Absent.Long;
        return Put(key, isAbsent ? null : value / Power(decimals));
    }

    public FieldList Numbers(string key, IEnumerable<int> values) =>
        Put(key, values.Select(value => value == Absent.Value ? (object?)null : (long)value).ToArray());

    public FieldList Text(string key, string? value) => Put(key, value);

    public FieldList Raw(string key, IEnumerable<byte> bytes) =>
        Put(key, string.Concat(bytes.Select(value => value.ToString("x2", CultureInfo.InvariantCulture))));

    public FieldList Texts(string key, IEnumerable<string> values) => Put(key, values.Cast<object?>().ToArray());

    private static decimal Power(int decimals)
    {
        decimal power = 1.0m;
        for (int i = 0; i < decimals; i++)
        {
            power *= 10.0m;
        }

        return power;
    }

    private FieldList Put(string key, object? value)
    {
        _fields.Add(new KeyValuePair<string, object?>(key, value));
        return this;
    }
}
