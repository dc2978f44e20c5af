using Daly.Protocol.Can;

namespace Daly.Protocol.Tests.Portable.Can;

[TestClass]
public sealed class CanIdTests
{
    private readonly CanFrame _frame = new CanFrame { IsExtended = true, Length = 8 };

    [TestMethod]
    public void Requests_put_the_board_before_the_host()
    {
        Check.Equal(0x18900140, CanId.Request(0x90, 1));
        Check.Equal(0x18500140, CanId.Request(0x50, 1));
        Check.Equal(0x18980340, CanId.Request(0x98, 3));
    }

    [TestMethod]
    public void Replies_put_the_host_before_the_board()
    {
        _frame.Id = 0x18904003;

        Check.True(CanId.IsReply(_frame));
        Check.True(!CanId.IsRequest(_frame));
        Check.Equal(0x90, CanId.DataId(_frame.Id));
        Check.Equal(3, CanId.Source(_frame.Id));
        Check.Equal(0x40, CanId.Destination(_frame.Id));
    }

    [TestMethod]
    public void Frames_of_other_devices_are_neither()
    {
        CheckForeign(0x351);
        CheckForeign(0x19904001);
        CheckForeign(0x18904000);
        CheckForeign(0x18904020);
        CheckForeign(0x1890FF40);

    }

    [TestMethod]
    public void Short_standard_and_special_frames_are_neither()
    {
        _frame.Id = 0x18904001;
        _frame.Length = 7;
        Check.True(!CanId.IsReply(_frame));
        _frame.Length = 8;
        _frame.IsSpecial = true;
        Check.True(!CanId.IsReply(_frame));
        _frame.IsSpecial = false;
        _frame.IsExtended = false;
        Check.True(!CanId.IsReply(_frame));
    }

    private void CheckForeign(int id)
    {
        _frame.Id = id;
        Check.True(!CanId.IsReply(_frame) && !CanId.IsRequest(_frame));
    }
}
