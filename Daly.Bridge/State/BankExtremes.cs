namespace Daly.Bridge.State;

/// <summary>Weakest and strongest cell, coldest and warmest sensor of all packs, and where they are.</summary>
public sealed class BankExtremes
{
    private readonly PackState[] _packs;
    private readonly Extremes _found = new Extremes();
    private readonly BankSum _cellMin = new BankSum();
    private readonly BankSum _cellMax = new BankSum();
    private readonly BankSum _coldest = new BankSum();
    private readonly BankSum _warmest = new BankSum();
    private readonly Extremes _cells = new Extremes();
    private readonly Extremes _temperatures = new Extremes();

    public BankExtremes(PackState[] packs)
    {
        _packs = packs;
    }

    /// <summary>Gets the extremes of the cells in mV; absent while one pack does not tell.</summary>
    public Extremes Cells => _cells;

    /// <summary>Gets the extremes of the temperatures in °C; absent while one pack does not tell.</summary>
    public Extremes Temperatures => _temperatures;

    /// <summary>Gets the pack of the weakest cell, or absent.</summary>
    public int CellMinPack => _cellMin.Sum == Absent.Long ? Absent.Value : _cellMin.MinPack;

    /// <summary>Gets the pack of the strongest cell, or absent.</summary>
    public int CellMaxPack => _cellMax.Sum == Absent.Long ? Absent.Value : _cellMax.MaxPack;

    /// <summary>Gets the pack of the coldest sensor, or absent.</summary>
    public int ColdestPack => _coldest.Sum == Absent.Long ? Absent.Value : _coldest.MinPack;

    /// <summary>Gets the pack of the warmest sensor, or absent.</summary>
    public int WarmestPack => _warmest.Sum == Absent.Long ? Absent.Value : _warmest.MaxPack;

    /// <summary>Works everything out anew.</summary>
    public void Update(long nowMs)
    {
        _cellMin.Clear();
        _cellMax.Clear();
        _coldest.Clear();
        _warmest.Clear();
        for (int i = 0; i < _packs.Length; i++)
        {
            PackExtremes.Cells(_packs[i], _found, nowMs);
            _cellMin.Add(_found.Min, i + 1);
            _cellMax.Add(_found.Max, i + 1);
            PackExtremes.Temperatures(_packs[i], _found, nowMs);
            _coldest.Add(_found.Min, i + 1);
            _warmest.Add(_found.Max, i + 1);
        }

        SetCells(nowMs);
        SetTemperatures(nowMs);
    }

    private void SetCells(long nowMs)
    {
        _cells.Clear();
        if (CellMinPack == Absent.Value || CellMaxPack == Absent.Value) return;
        PackExtremes.Cells(_packs[CellMinPack - 1], _found, nowMs);
        int minNumber = _found.MinNumber;
        PackExtremes.Cells(_packs[CellMaxPack - 1], _found, nowMs);
        _cells.Set((int)_cellMin.Min, minNumber, (int)_cellMax.Max, _found.MaxNumber);
    }

    private void SetTemperatures(long nowMs)
    {
        _temperatures.Clear();
        if (ColdestPack == Absent.Value || WarmestPack == Absent.Value) return;
        PackExtremes.Temperatures(_packs[ColdestPack - 1], _found, nowMs);
        int minNumber = _found.MinNumber;
        PackExtremes.Temperatures(_packs[WarmestPack - 1], _found, nowMs);
        _temperatures.Set((int)_coldest.Min, minNumber, (int)_warmest.Max, _found.MaxNumber);
    }
}
