using Daly.Protocol.Modbus;

namespace Daly.Protocol.Tests.Portable.Modbus;

[TestClass]
public sealed class ReversedTextTests
{
    [TestMethod]
    public void A_text_whose_build_date_only_shows_backwards_is_turned_round()
    {
        Check.Equal("11_240123_K00T", ReversedText.Straighten("T00K_321042_11"));
        Check.Equal("60_250324_01T3", ReversedText.Straighten("3T10_423052_06"));
        Check.Equal("20210729-1002A", ReversedText.Straighten("A2001-92701202"));
        Check.Equal("30_231111_200B", ReversedText.Straighten("B002_111132_03"));
    }

    [TestMethod]
    public void A_text_whose_maker_or_version_only_shows_backwards_is_turned_round()
    {
        Check.Equal("JHB-R24TK-V1.3", ReversedText.Straighten("3.1V-KT42R-BHJ"));
        Check.Equal("BMS-ST030-303E", ReversedText.Straighten("E303-030TS-SMB"));
        Check.Equal("BMS-GD230-303E", ReversedText.Straighten("E303-032DG-SMB"));
    }

    [TestMethod]
    public void A_text_in_reading_order_stays()
    {
        Check.Equal("41_260321_0323", ReversedText.Straighten("41_260321_0323"));
        Check.Equal("ESS-DL-BMS", ReversedText.Straighten("ESS-DL-BMS"));
        Check.Equal("BMS", ReversedText.Straighten("BMS"));
    }

    [TestMethod]
    public void Without_any_sign_a_text_stays_as_it_is()
    {
        Check.Equal("SH39F003", ReversedText.Straighten("SH39F003"));
        Check.Equal("", ReversedText.Straighten(""));
        Check.Equal("7", ReversedText.Straighten("7"));
    }
}
