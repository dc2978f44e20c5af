using Daly.Bridge.Display;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Monitor.Soc;
using Daly.Protocol;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Portable.Display;

[TestClass]
public sealed class PageRulesTests
{
    [TestMethod]
    public void An_estimated_SOC_is_marked()
    {
        BridgeState state = Scene.Shunt();
        state.Shunt!.SocQuality = SocQuality.Estimated;
        IsLine(3, "SOC estimated ?", Draw(new SocPage(), state, 32));
    }

    [TestMethod]
    public void An_own_SOC_outlives_a_stale_shunt_and_the_line_says_how_old()
    {
        BridgeState state = Scene.Shunt();
        FrameBuffer fresh = Draw(new SocPage(), state, 32);
        FrameBuffer stale = Draw(new SocPage(), state, 32, 45_000);
        for (int column = 0; column < 66; column++) Check.Equal(fresh.Bytes[column], stale.Bytes[column]);
        Check.True(!fresh.HasSamePage(stale, 3));
    }

    [TestMethod]
    public void Of_several_packs_none_stands_for_the_bank()
    {
        var state = new BridgeState(new FakeMachine(), new PackState[] { ExamplePack.Create(0), ExamplePack.Create(0) }, null, 0);
        IsLine(3, "SOC not known", Draw(new SocPage(), state, 32));
    }

    [TestMethod]
    public void Short_of_full_by_a_tenth_is_not_shown_as_full()
    {
        BridgeState state = Scene.Shunt();
        state.Shunt!.SocPermille = 990;
        FrameBuffer ninetyNine = Draw(new SocPage(), state, 32);
        state.Shunt.SocPermille = 999;
        FrameBuffer almost = Draw(new SocPage(), state, 32);
        Check.True(ninetyNine.HasSamePage(almost, 0));
        Check.True(!ninetyNine.HasSamePage(almost, 2));
        state.Shunt.SocPermille = 1000;
        Check.True(!almost.HasSamePage(Draw(new SocPage(), state, 32), 0));
    }

    [TestMethod]
    public void A_current_of_unknown_sign_is_two_dashes()
    {
        BridgeState state = Scene.BmsOnly();
        state.Packs[0].Sign.Override = CurrentSignKind.Unknown;
        var expected = new FrameBuffer(128, 32);
        var pen = new Pen(expected);
        pen.At(1, 0).Text("13.3 V");
        pen.Right(1, "-- A");
        Check.True(expected.HasSamePage(Draw(new PackPage(state.Packs[0]), state, 32), 1));
    }

    [TestMethod]
    public void Alarms_of_several_packs_name_the_pack()
    {
        PackState data = ExamplePack.Create(0);
        var second = new PackState(2, 7, data.Data, data.Link, ExamplePack.StaleMs);
        Scene.Raise(second, 0x08, 0);
        var state = new BridgeState(new FakeMachine(), new PackState[] { ExamplePack.Create(0), second }, null, 0);
        IsLine(1, "2 cell_low_2", Draw(new AlarmsPage(), state, 32));
    }

    [TestMethod]
    public void Links_of_several_packs_are_counted()
    {
        var state = new BridgeState(new FakeMachine(), new PackState[] { ExamplePack.Create(0), ExamplePack.Create(0) }, null, 0);
        state.Packs[0].Link.State = LinkState.Lost;
        IsLine(0, "BMS    1 of 2 online", Draw(new ConnectionsPage(), state, 32));
    }

    [TestMethod]
    public void Forty_eight_cells_have_forty_eight_bars_and_a_cell_that_was_not_read_has_none()
    {
        BridgeState state = Scene.BmsOnly();
        BmsData data = state.Packs[0].Data;
        data.Status.CellCount = 48;
        data.CellVoltages.Count = 48;
        for (int i = 0; i < 48; i++) data.CellVoltages.CellMilliVolts[i] = 3300 + i;
        data.CellVoltages.CellMilliVolts[7] = Absent.Value;
        FrameBuffer frame = Draw(new CellsPage(state.Packs[0]), state, 32);
        int bars = 0;
        for (int i = 0; i < 64; i++) bars += frame.Bytes[(3 * 128) + (i * 2)] != 0 ? 1 : 0;
        Check.Equal(47, bars);
        Check.Equal(0, frame.Bytes[(3 * 128) + (7 * 2)]);
    }

    private static FrameBuffer Draw(IDisplayPage page, BridgeState state, int height, long nowMs = 100)
    {
        var frame = new FrameBuffer(128, height);
        page.Draw(new Pen(frame), state, nowMs);
        return frame;
    }

    private static void IsLine(int page, string text, FrameBuffer frame)
    {
        var expected = new FrameBuffer(frame.Width, frame.Height);
        new Pen(expected).At(page, 0).Text(text);
        Check.True(expected.HasSamePage(frame, page));
    }
}
