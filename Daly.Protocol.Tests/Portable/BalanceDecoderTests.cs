using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable;

[TestClass]
public sealed class BalanceDecoderTests
{
    private readonly BalanceMessage _message = new BalanceMessage();

    [TestMethod]
    public void A_mask_has_cell_1_in_bit_0_of_byte_0()
    {
        // An 8-cell pack whose two highest cells were 5 and 8.
        Decode("9000000000000000", BalanceFormat.Auto, 8);
        Expect(0x90, BalanceFormat.Mask);
    }

    [TestMethod]
    public void A_mask_has_cell_48_in_bit_7_of_byte_5()
    {
        Decode("000000000080ffff", BalanceFormat.Auto, 48);
        Expect(1L << 47, BalanceFormat.Mask);
    }

    [TestMethod]
    public void A_mask_that_names_no_cell_of_the_pack_is_a_number()
    {
        // A 4-cell pack: as a mask it would be cell 11.
        Decode("0004000000000000", BalanceFormat.Auto, 4);
        Expect(1 << 3, BalanceFormat.Number);
    }

    [TestMethod]
    public void An_8_cell_pack_that_balances_cell_8_tells_the_number()
    {
        Decode("0008000000000000", BalanceFormat.Auto, 8);
        Expect(1 << 7, BalanceFormat.Number);
    }

    [TestMethod]
    public void Where_both_readings_are_possible_the_mask_is_taken()
    {
        Decode("0004000000000000", BalanceFormat.Auto, 24);
        Expect(1 << 10, BalanceFormat.Mask);
    }

    [TestMethod]
    public void The_user_may_demand_the_number()
    {
        Decode("0004000000000000", BalanceFormat.Number, 24);
        Expect(1 << 3, BalanceFormat.Number);
    }

    [TestMethod]
    public void Number_0_is_no_cell()
    {
        Decode("0000000000000000", BalanceFormat.Number, 24);
        Expect(0, BalanceFormat.Number);
    }

    [TestMethod]
    public void No_bit_is_no_cell()
    {
        Decode("0000000000000000", BalanceFormat.Auto, 4);
        Expect(0, BalanceFormat.Mask);
    }

    [TestMethod]
    public void What_no_reading_allows_is_absent()
    {
        Decode("0009000000000000", BalanceFormat.Auto, 8);
        Expect(Absent.Long, BalanceFormat.Auto);
        Decode("0104000000000000", BalanceFormat.Auto, 8);
        Expect(Absent.Long, BalanceFormat.Auto);
        Decode("0004000000000000", BalanceFormat.Mask, 8);
        Expect(Absent.Long, BalanceFormat.Mask);
        Decode("0031000000000000", BalanceFormat.Number, 48);
        Expect(Absent.Long, BalanceFormat.Number);
    }

    [TestMethod]
    public void With_an_unknown_cell_count_48_cells_are_allowed()
    {
        Decode("0004000000000000", BalanceFormat.Auto, Absent.Value);
        Expect(1 << 10, BalanceFormat.Mask);
        Decode("0004000000000000", BalanceFormat.Auto, 0);
        Expect(1 << 10, BalanceFormat.Mask);
        Decode("0030000000000000", BalanceFormat.Number, 99);
        Expect(1L << 47, BalanceFormat.Number);
    }

    [TestMethod]
    public void Without_bytes_the_mask_is_absent()
    {
        BalanceDecoder.Decode(_message, BalanceFormat.Number, 4);
        Check.Equal(Absent.Long, _message.CellMask);
    }

    private void Decode(string hex, BalanceFormat format, int cellCount)
    {
        byte[] raw = Bytes.Of(hex);
        for (int i = 0; i < raw.Length; i++)
        {
            _message.Raw[i] = raw[i];
        }

        _message.HasRaw = true;
        BalanceDecoder.Decode(_message, format, cellCount);
    }

    private void Expect(long mask, BalanceFormat format)
    {
        Check.Equal(mask, _message.CellMask);
        Check.Equal((int)format, (int)_message.Format);
    }
}
