namespace Daly.Protocol.Link;

/// <summary>Divides the slow exchanges, one after each fast round, between cells and everything else.</summary>
/// <remarks>
/// Of ten slow exchanges one goes to the cells of each board, so that no cell is older than ten fast rounds; what is left,
/// evenly spread, goes to the rest. With ten boards or more the rest keeps one exchange in five.
/// </remarks>
internal sealed class SlowShare
{
    private const int RoundsForCells = 10;
    private const int CellsPerOther = 4;

    private int _credit;

    /// <summary>Decides about one slow exchange.</summary>
    /// <param name="boards">How many boards have cells to read.</param>
    /// <returns>Whether it belongs to everything else.</returns>
    public bool TakeOther(int boards)
    {
        int others = boards < RoundsForCells ? RoundsForCells - boards : (boards + CellsPerOther - 1) / CellsPerOther;
        int rounds = boards + others;
        _credit += others;
        if (_credit < rounds)
        {
            return false;
        }

        _credit = _credit - rounds < rounds ? _credit - rounds : 0;
        return true;
    }
}
