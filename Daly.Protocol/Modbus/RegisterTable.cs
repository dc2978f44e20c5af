namespace Daly.Protocol.Modbus;

/// <summary>The registers of a dialect in ascending order.</summary>
public sealed class RegisterTable
{
    private readonly RegisterDefinition[] _rows;

    internal RegisterTable(RegisterDefinition[] rows)
    {
        _rows = rows;
    }

    /// <summary>Gets how many rows there are.</summary>
    public int Count => _rows.Length;

    /// <summary>Gets one row.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The definition.</returns>
    public RegisterDefinition Get(int index) => _rows[index];

    /// <summary>Finds the row that a register belongs to.</summary>
    /// <param name="address">The register number.</param>
    /// <returns>The definition, or <c>null</c>: then the register is unknown or must not be touched.</returns>
    public RegisterDefinition? Find(int address)
    {
        for (int i = 0; i < _rows.Length; i++)
        {
            RegisterDefinition row = _rows[i];
            if (address >= row.Address && address < row.Address + row.Words)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>Finds a row by its name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The definition, or <c>null</c>.</returns>
    public RegisterDefinition? FindName(string name)
    {
        for (int i = 0; i < _rows.Length; i++)
        {
            if (_rows[i].Name == name)
            {
                return _rows[i];
            }
        }

        return null;
    }
}
