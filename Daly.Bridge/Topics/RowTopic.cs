using Daly.Bridge.State;

namespace Daly.Bridge.Topics;

/// <summary>A topic that is a table: one row for each value, and its value at the same index.</summary>
/// <remarks>
/// A row is a text with the columns of <see cref="Discovery.EntityRow"/>: it costs no object, and the payload is written from it
/// as it stands. Discovery, desktop views and documentation take names, units and words from the same rows.
/// </remarks>
public abstract class RowTopic : ITopic
{
    /// <summary>Form of a text.</summary>
    internal const char Free = 'w';

    /// <summary>Form of a word of the row, which is told by its number.</summary>
    internal const char Word = 'e';

    /// <summary>Form of a value that the topic writes itself, such as a list.</summary>
    internal const char Own = '*';

    /// <summary>Form of a whole number for each cell or sensor.</summary>
    internal const char Numbered = '#';

    private readonly BridgeState _state;

    protected RowTopic(BridgeState state)
    {
        _state = state;
    }

    private protected BridgeState State => _state;

    public virtual long Stamp(long nowMs) => 0;

    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        Prepare(nowMs);
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        int index = 0;
        for (string row = RowAt(0); row.Length > 0; row = RowAt(index))
        {
            WriteRow(json, row, index++, nowMs);
        }

        json.End();
        return Stamp(nowMs);
    }

    /// <summary>Gives a row.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The row; an empty text behind the last one.</returns>
    private protected abstract string RowAt(int index);

    /// <summary>Gives a number in the sub-units of its row, or absent.</summary>
    private protected virtual long Value(int index, long nowMs) => 0;

    /// <summary>Gives a text, or <c>null</c>.</summary>
    private protected virtual string? Text(int index, long nowMs) => null;

    /// <summary>Gives the value of one cell or sensor.</summary>
    private protected virtual long ValueOf(int number, long nowMs) => 0;

    /// <summary>Gives how many cells or sensors there are.</summary>
    private protected virtual int Numbers => 0;

    /// <summary>Writes a value of its own form; the key is written.</summary>
    private protected virtual void WriteOwn(JsonWriter json, int index, long nowMs)
    {
    }

    /// <summary>Works out what several values need.</summary>
    private protected virtual void Prepare(long nowMs)
    {
    }

    private void WriteRow(JsonWriter json, string row, int index, long nowMs)
    {
        int end = row.IndexOf('|');
        char form = row[end + 1];
        if (form == Numbered)
        {
            WriteNumbered(json, row, end, nowMs);
            return;
        }

        json.Key(row, end, 0);
        if (form == Free) json.TextValue(Text(index, nowMs));
        else if (form == Word) json.WordValue(row, Value(index, nowMs));
        else if (form == Own) WriteOwn(json, index, nowMs);
        else json.Number(Value(index, nowMs), form - '0', Decimals(row, end + 2));
    }

    // Without a second digit it is a whole number.
    private static int Decimals(string row, int at) => at < row.Length && row[at] != '|' ? row[at] - '0' : 0;

    private void WriteNumbered(JsonWriter json, string row, int end, long nowMs)
    {
        for (int number = 1; number <= Numbers; number++)
        {
            json.Key(row, end, number);
            json.Number(ValueOf(number, nowMs), 0, 0);
        }
    }
}
