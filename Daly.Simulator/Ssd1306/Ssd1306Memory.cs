namespace Daly.Simulator.Ssd1306;

/// <summary>The display memory and the pointer into it (datasheet sections 8.7 and 10.1.3 to 10.1.5).</summary>
internal sealed class Ssd1306Memory
{
    internal const int Columns = 128;
    internal const int Pages = 8;
    private const int Horizontal = 0;
    private const int Vertical = 1;
    private const int PageMode = 2;

    private readonly byte[] _bytes = new byte[Columns * Pages];
    private int _mode = PageMode;
    private int _column;
    private int _page;
    private int _firstColumn;
    private int _lastColumn = Columns - 1;
    private int _firstPage;
    private int _lastPage = Pages - 1;

    internal byte this[int page, int column] => _bytes[(page * Columns) + column];

    internal void SetMode(int mode) => _mode = mode & 3;

    internal void SetColumns(int first, int last)
    {
        _firstColumn = first % Columns;
        _lastColumn = last % Columns;
        _column = _firstColumn;
    }

    internal void SetPages(int first, int last)
    {
        _firstPage = first % Pages;
        _lastPage = last % Pages;
        _page = _firstPage;
    }

    // The datasheet defines these three for page addressing mode only; drivers in use rely on them in horizontal mode.
    internal void SetPage(int page) => _page = page;

    internal void SetLowerColumn(int nibble) => _column = (_column & 0xF0) | nibble;

    internal void SetHigherColumn(int nibble) => _column = ((nibble << 4) | (_column & 0x0F)) % Columns;

    internal void Write(byte value)
    {
        _bytes[(_page * Columns) + _column] = value;
        if (_mode == Vertical) AdvanceDown();
        else AdvanceRight();
    }

    internal void Scramble(int seed) => new Random(seed).NextBytes(_bytes);

    private void AdvanceRight()
    {
        if (_mode == PageMode)
        {
            _column = (_column + 1) % Columns;
            return;
        }

        if (_column != _lastColumn)
        {
            _column = (_column + 1) % Columns;
            return;
        }

        _column = _firstColumn;
        if (_mode == Horizontal) _page = _page == _lastPage ? _firstPage : (_page + 1) % Pages;
    }

    private void AdvanceDown()
    {
        if (_page != _lastPage)
        {
            _page = (_page + 1) % Pages;
            return;
        }

        _page = _firstPage;
        _column = _column == _lastColumn ? _firstColumn : (_column + 1) % Columns;
    }
}
