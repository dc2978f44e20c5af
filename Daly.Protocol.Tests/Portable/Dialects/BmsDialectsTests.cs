using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;

namespace Daly.Protocol.Tests.Portable.Dialects;

[TestClass]
public sealed class BmsDialectsTests
{
    private const int Rows = 5;

    [TestMethod]
    public void Every_row_is_found_by_its_kind_and_speaks()
    {
        for (int i = 0; i < Rows; i++)
        {
            DialectRow row = BmsDialects.At(i)!;
            Check.Equal((int)row.Kind, (int)BmsDialects.Of(row.Kind)!.Kind);
            Check.Equal(row.Name, BmsDialects.Name(row.Kind));
            Check.True(Written(BmsDialects.CreateLink(row.Kind, new LinkOptions())) > 0);
        }

        Check.True(BmsDialects.At(Rows) == null);
        Check.True(BmsDialects.Of(DialectKind.Unknown) == null);
    }

    [TestMethod]
    public void A_word_of_the_settings_names_a_dialect_that_is_not_searched_for()
    {
        string[] words = { "a5", "d2", "p81", "can" };
        for (int i = 0; i < words.Length; i++)
        {
            Check.Equal(words[i], BmsDialects.Of(words[i])!.Word);
            BmsLink link = BmsDialects.CreateLink(words[i], new LinkOptions(), true, out DetectionReport? report);
            Check.True(report == null);
            Check.True(Written(link) > 0);
        }
    }

    [TestMethod]
    public void Auto_searches()
    {
        BmsLink link = BmsDialects.CreateLink(BmsDialects.Auto, new LinkOptions(), true, out DetectionReport? report);
        Check.Equal((int)DialectKind.Unknown, (int)report!.Detected);
        Check.Equal(13, Written(link));
    }

    [TestMethod]
    public void A_search_on_a_shared_wire_asks_only_in_dialects_with_board_numbers_that_reach_so_far()
    {
        Check.Equal("A5 0x81 D2 A5 to host 0x80 ", Tried(1, true));
        Check.Equal("A5 0x81 ", Tried(1, false));
        Check.Equal("A5 0x81 ", Tried(17, true));
        Check.Equal("A5 ", Tried(18, true));
    }

    [TestMethod]
    public void A_board_without_numbers_is_board_1_whatever_the_settings_say()
    {
        var options = new LinkOptions { BoardNumber = 3 };
        BmsDialects.CreateLink("d2", options, true, out _);
        Check.Equal(1, options.BoardNumber);
    }

    [TestMethod]
    public void Bytes_on_can_are_faster()
    {
        var options = new LinkOptions();
        BmsDialects.CreateLink(DialectKind.Can, options);
        Check.Equal(40, options.ByteMicroseconds);
    }

    private static string Tried(int board, bool isAlone)
    {
        AutoLink.Create(new LinkOptions { BoardNumber = board }, isAlone, out DetectionReport report);
        string text = string.Empty;
        for (int i = 0; i < report.Trials.Length; i++) text += BmsDialects.Name(report.Trials[i].Kind) + " ";
        return text;
    }

    private static int Written(BmsLink link)
    {
        var bus = new BmsBus(new BmsLink[] { link });
        bus.Tick(0);
        return bus.TakeTransmit(new byte[BmsBus.MaxTransmit]);
    }
}
