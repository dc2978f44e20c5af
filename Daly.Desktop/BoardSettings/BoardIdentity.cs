namespace Daly.Desktop.BoardSettings;

/// <summary>Which board settings belong to; <c>null</c> is not known.</summary>
/// <param name="BatteryType">Battery type as sent: 0 LiFePO4, 1 Li-ion, 2 LTO.</param>
internal sealed record BoardIdentity(int? Cells, string? Hardware, string? Software, int? BatteryType)
{
    /// <summary>Says why settings of one board are not for another, or <c>null</c> if nothing speaks against it.</summary>
    public string? WhyNotFor(BoardIdentity board)
    {
        if (Cells is { } cells && board.Cells is { } actual && cells != actual)
        {
            return $"the file is of a battery with {cells} cells, this one has {actual}";
        }

        bool isOther = Hardware is not null && board.Hardware is not null && Hardware != board.Hardware;
        return isOther ? $"the file is of a board '{Hardware}', this one is '{board.Hardware}'" : null;
    }
}
