using Daly.Protocol.Parameters;

namespace Daly.Protocol.Modbus;

/// <summary>
/// Which registers of a dialect hold which parameters, as rows of three numbers: <see cref="Place"/>, register, and
/// <see cref="Form"/>. The rows of a frame follow each other. One object per link.
/// </summary>
internal sealed class ParameterRegisters
{
    private const int RowLength = 3;
    private const int NoRow = -1;
    private const int MilliAmpHoursPerUnit = 100;
    private const int SecondsPerUnit = 10;

    private readonly int[] _rows;
    private readonly byte[] _frame = new byte[ParameterFrames.FrameLength];

    public ParameterRegisters(int[] rows)
    {
        _rows = rows;
    }

    /// <summary>Packs where in the common form a number stands.</summary>
    public static int Place(byte readId, int offset) => (readId << 8) | offset;

    /// <summary>Packs how many bytes a number has there, and its scale.</summary>
    public static int Form(int size, RegisterScale scale) => (size << 8) | (int)scale;

    /// <summary>Puts every frame into the common form whose registers a reply has, all of them.</summary>
    /// <remarks>A frame of nothing but zeros comes from a board that has just woken up, and is left out.</remarks>
    public void Fill(RegisterBlock block, ParameterFrames frames, long nowMs)
    {
        int row = 0;
        while (row < _rows.Length)
        {
            int end = EndOfFrame(row);
            if (TryFill(block, row, end))
            {
                frames.Put(IdOf(row), _frame, nowMs);
            }

            row = end;
        }
    }

    /// <summary>Tells whether the dialect has anything of a frame.</summary>
    public bool HasFrame(byte readId)
    {
        int row = 0;
        while (row < _rows.Length && IdOf(row) != readId)
        {
            row += RowLength;
        }

        return row < _rows.Length;
    }

    /// <summary>Gets the register that holds a parameter.</summary>
    /// <returns>0..0xFFFF; −1 if the dialect has none.</returns>
    public int RegisterOf(A5Parameter parameter)
    {
        int row = RowOf(parameter);
        return row == NoRow ? -1 : _rows[row + 1];
    }

    /// <summary>Turns a number of the common form into that of the register.</summary>
    /// <returns>False if one word cannot say it.</returns>
    public bool TryScale(A5Parameter parameter, long number, out int raw)
    {
        int row = RowOf(parameter);
        long unit = row == NoRow ? 1 : Unit(row);
        bool isNever = unit == SecondsPerUnit && number == ValueFilter.NoRegister;
        long scaled = isNever ? number : number / unit;
        raw = (int)scaled;
        bool isWhole = isNever || scaled * unit == number;
        return row != NoRow && ScaleOf(row) != RegisterScale.TwoWords && isWhole && scaled >= 0 && scaled <= 0xFFFF;
    }

    private int RowOf(A5Parameter parameter)
    {
        int place = Place(parameter.ReadId, parameter.Offset);
        for (int row = 0; row < _rows.Length; row += RowLength)
        {
            if (_rows[row] == place)
            {
                return row;
            }
        }

        return NoRow;
    }

    private int EndOfFrame(int row)
    {
        int end = row + RowLength;
        while (end < _rows.Length && IdOf(end) == IdOf(row))
        {
            end += RowLength;
        }

        return end;
    }

    private bool TryFill(RegisterBlock block, int row, int end)
    {
        for (int i = 0; i < _frame.Length; i++)
        {
            _frame[i] = 0xFF;
        }

        bool isZero = IdOf(row) != RegisterParameters.Switches;
        for (int i = row; i < end; i += RowLength)
        {
            long number = Number(block, i);
            if (number == Absent.Long)
            {
                return false;
            }

            isZero = isZero && number == 0;
            Put(i, number);
        }

        return !isZero;
    }

    /// <summary>The number in the common form, all ones where the firmware does not have the register.</summary>
    private long Number(RegisterBlock block, int row)
    {
        int register = _rows[row + 1];
        int word = block.Word(register);
        if (ScaleOf(row) == RegisterScale.TwoWords)
        {
            int low = block.Word(register + 1);
            return word == Absent.Value || low == Absent.Value ? Absent.Long : ((long)word << 16) | (long)low;
        }

        if (word == Absent.Value || word == ValueFilter.NoRegister)
        {
            return word == Absent.Value ? Absent.Long : AllOnes(row);
        }

        long number = word * Unit(row);
        return number > AllOnes(row) ? OutOfForm(row) : number;
    }

    /// <summary>A byte has its own mark for absent; what does not fit into more of them cannot be told.</summary>
    private long OutOfForm(int row) => SizeOf(row) == 1 ? AllOnes(row) : Absent.Long;

    private void Put(int row, long number)
    {
        int offset = _rows[row] & 0xFF;
        for (int i = SizeOf(row) - 1; i >= 0; i--)
        {
            _frame[offset + i] = (byte)number;
            number >>= 8;
        }
    }

    private long Unit(int row)
    {
        switch (ScaleOf(row))
        {
            case RegisterScale.DeciAmpHours:
                return MilliAmpHoursPerUnit;
            case RegisterScale.TenSeconds:
                return SecondsPerUnit;
            default:
                return 1;
        }
    }

    private long AllOnes(int row) => (1L << (8 * SizeOf(row))) - 1;

    private byte IdOf(int row) => (byte)(_rows[row] >> 8);

    private int SizeOf(int row) => _rows[row + 2] >> 8;

    private RegisterScale ScaleOf(int row) => (RegisterScale)(_rows[row + 2] & 0xFF);
}
