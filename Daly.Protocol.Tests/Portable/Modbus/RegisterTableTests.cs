using Daly.Protocol.D2;
using Daly.Protocol.Modbus;
using Daly.Protocol.P81;

namespace Daly.Protocol.Tests.Portable.Modbus;

[TestClass]
public sealed class RegisterTableTests
{
    [TestMethod]
    public void Shutdown_zeroing_and_wiping_are_in_no_table()
    {
        for (int address = 0xF1; address <= 0xF3; address++)
        {
            Check.True(D2Registers.Table.Find(address) == null);
            Check.True(P81Registers.Table.Find(address) == null);
        }
    }

    [TestMethod]
    public void Host_command_registers_that_move_nothing_cannot_be_written()
    {
        Check.True(!D2Registers.Table.Find(0x0C)!.IsWritable);
        Check.True(!D2Registers.Table.Find(0x0D)!.IsWritable);
    }

    [TestMethod]
    public void Rows_ascend_without_overlap_and_have_names_of_their_own()
    {
        CheckOrder(D2Registers.Table);
        CheckOrder(P81Registers.Table);
    }

    [TestMethod]
    public void A_register_inside_a_run_is_found()
    {
        Check.Equal("cell_voltages", D2Registers.Table.Find(0x1F)!.Name);
        Check.Equal("temperatures", D2Registers.Table.Find(0x20)!.Name);
        Check.Equal("clock", P81Registers.Table.Find(0x125)!.Name);
        Check.True(P81Registers.Table.Find(0x800) == null);
        Check.True(D2Registers.Table.FindName("shutdown") == null);
    }

    [TestMethod]
    public void A_writable_range_is_one_and_fits_a_word()
    {
        CheckRanges(D2Registers.Table);
        CheckRanges(P81Registers.Table);
    }

    [TestMethod]
    public void Blocks_that_are_read_have_different_lengths()
    {
        int[] d2 = { D2Block.Status, D2Block.Extra, D2Block.Settings, D2Block.Versions, D2Block.Date, D2Block.Clock,
            D2Block.MoreCells, D2Block.Fets, D2Block.Pack };
        int[] p81 = { P81Block.Live, P81Block.Cells, P81Block.Settings, P81Block.Limits, P81Block.Versions,
            P81Block.Fets, P81Block.Pack, P81Block.Clock };
        CheckLengths(d2);
        CheckLengths(p81);
    }

    private static void CheckOrder(RegisterTable table)
    {
        for (int i = 1; i < table.Count; i++)
        {
            RegisterDefinition before = table.Get(i - 1);
            Check.True(table.Get(i).Address >= before.Address + before.Words);
            Check.Equal(i, IndexOf(table, table.Get(i).Name));
        }
    }

    private static int IndexOf(RegisterTable table, string name)
    {
        int index = 0;
        while (table.Get(index).Name != name)
        {
            index++;
        }

        return index;
    }

    private static void CheckRanges(RegisterTable table)
    {
        for (int i = 0; i < table.Count; i++)
        {
            RegisterDefinition row = table.Get(i);
            Check.True(row.MinRaw >= 0 && row.MinRaw <= row.MaxRaw && row.MaxRaw <= 0xFFFF);
            Check.True(row.Words >= 1 && row.Name.Length > 0);
        }
    }

    private static void CheckLengths(int[] blocks)
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            for (int j = i + 1; j < blocks.Length; j++)
            {
                Check.True(ModbusBlock.Count(blocks[i]) != ModbusBlock.Count(blocks[j]));
            }
        }
    }
}
