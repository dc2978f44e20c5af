namespace Daly.Bridge.Commands.Intake;

/// <summary>Takes plain JSON apart: printable ASCII without escapes, numbers without exponent. All else is not taken.</summary>
internal sealed class JsonScanner
{
    /// <summary>All words of an acknowledgement with blanks between them fit.</summary>
    private const int MaxTextLength = 128;
    private const int MaxNumberLength = 24;

    private readonly byte[] _bytes;
    private readonly int _count;
    private int _next;

    public JsonScanner(byte[] bytes, int count)
    {
        _bytes = bytes;
        _count = count;
    }

    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return _next == _count;
        }
    }

    /// <summary>Tells whether a text is a number; -0 is none, for what was meant by it nobody knows.</summary>
    public static bool IsNumber(string text)
    {
        if (text.Length > 0 && text[0] == '-' && IsZero(text)) return false;
        int i = text.Length > 0 && text[0] == '-' ? 1 : 0;
        int whole = CountDigits(text, i);
        if (whole == 0 || (whole > 1 && text[i] == '0')) return false;
        i += whole;
        if (i < text.Length && text[i] == '.')
        {
            int places = CountDigits(text, i + 1);
            if (places == 0) return false;
            i += 1 + places;
        }

        return i == text.Length;
    }

    public bool TakeIf(char expected)
    {
        SkipBlanks();
        if (_next >= _count || _bytes[_next] != expected) return false;
        _next++;
        return true;
    }

    /// <summary>Takes a text.</summary>
    /// <returns>The text, or <c>null</c> when there is none here, or one that is not taken.</returns>
    public string? TakeString()
    {
        if (!TakeIf('"')) return null;
        int start = _next;
        while (_next < _count && _bytes[_next] != '"')
        {
            if (_bytes[_next] < ' ' || _bytes[_next] >= 0x7F || _bytes[_next] == '\\') return null;
            _next++;
        }

        if (_next >= _count || _next - start > MaxTextLength) return null;
        string text = Text(start, _next);
        _next++;
        return text;
    }

    /// <returns>Its digits, or <c>null</c> when there is none here.</returns>
    public string? TakeNumber()
    {
        SkipBlanks();
        int start = _next;
        while (_next < _count && (_bytes[_next] == '-' || _bytes[_next] == '.' || (_bytes[_next] >= '0' && _bytes[_next] <= '9')))
        {
            _next++;
        }

        if (_next - start > MaxNumberLength) return null;
        string text = Text(start, _next);
        return IsNumber(text) ? text : null;
    }

    private static bool IsZero(string text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] != '0' && text[i] != '.') return false;
        }

        return true;
    }

    private static int CountDigits(string text, int start)
    {
        int i = start;
        while (i < text.Length && text[i] >= '0' && text[i] <= '9') i++;
        return i - start;
    }

    private string Text(int start, int end)
    {
        var letters = new char[end - start];
        for (int i = 0; i < letters.Length; i++) letters[i] = (char)_bytes[start + i];
        return new string(letters);
    }

    private void SkipBlanks()
    {
        while (_next < _count && (_bytes[_next] == ' ' || _bytes[_next] == '\t' || _bytes[_next] == '\r' || _bytes[_next] == '\n'))
        {
            _next++;
        }
    }
}
