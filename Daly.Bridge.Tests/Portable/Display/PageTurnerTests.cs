using Daly.Bridge.Display;
using Daly.Bridge.State;

namespace Daly.Bridge.Tests.Portable.Display;

[TestClass]
public sealed class PageTurnerTests
{
    private readonly BridgeState _state = Scene.Shunt();

    [TestMethod]
    public void Without_alarms_the_SOC_is_the_first_page()
    {
        PageTurner turner = Create(60_000);
        turner.Tick(0);
        Check.True(turner.Page is SocPage);
        Check.True(turner.IsLit);
    }

    [TestMethod]
    public void Pages_turn_every_five_seconds_and_start_again()
    {
        PageTurner turner = Create(0);
        string seen = string.Empty;
        for (int nowMs = 0; nowMs <= 20_000; nowMs += 100)
        {
            _state.Packs[0].Data.MarkUpdated(Protocol.Messages.BmsGroup.Alarms, nowMs);
            turner.Tick(nowMs);
            if (nowMs % 5000 == 0) seen += turner.Page.GetType().Name + " ";
        }

        Check.Equal("SocPage PackPage CellsPage ConnectionsPage SocPage ", seen);
    }

    [TestMethod]
    public void An_alarm_comes_first_at_once_and_in_each_round()
    {
        PageTurner turner = Create(0);
        turner.Tick(0);
        Scene.Raise(_state.Packs[0], 0x08, 0);
        turner.Tick(100);
        Check.True(turner.Page is AlarmsPage);
        turner.Tick(5100);
        Check.True(turner.Page is SocPage);
        turner.Tick(10_100);
        turner.Tick(15_100);
        turner.Tick(20_100);
        Check.True(turner.Page is ConnectionsPage);
        turner.Tick(25_100);
        Check.True(turner.Page is AlarmsPage);
    }

    [TestMethod]
    public void When_the_last_alarm_is_gone_its_page_goes_at_once()
    {
        PageTurner turner = Create(0);
        Scene.Raise(_state.Packs[0], 0x08, 0);
        turner.Tick(0);
        Check.True(turner.Page is AlarmsPage);
        Scene.Raise(_state.Packs[0], 0, 0);
        turner.Tick(100);
        Check.True(turner.Page is SocPage);
    }

    [TestMethod]
    public void Alarms_that_are_too_old_are_not_shown_as_if_they_were_true()
    {
        PageTurner turner = Create(0);
        Scene.Raise(_state.Packs[0], 0x08, 0);
        turner.Tick(0);
        turner.Tick(Fakes.ExamplePack.StaleMs + 1);
        Check.True(!(turner.Page is AlarmsPage));
    }

    [TestMethod]
    public void Faults_of_the_settings_come_before_the_SOC()
    {
        BridgeState state = Scene.Faults("nonsense=1");
        var turner = new PageTurner(state, Pages(state), 0);
        turner.Tick(0);
        Check.True(turner.Page is SettingsPage);
    }

    [TestMethod]
    public void It_goes_dark_after_its_time_and_not_before()
    {
        PageTurner turner = Create(60_000);
        turner.Tick(59_999);
        Check.True(turner.IsLit);
        turner.Tick(60_000);
        Check.True(!turner.IsLit);
    }

    [TestMethod]
    public void With_0_seconds_it_never_goes_dark()
    {
        PageTurner turner = Create(0);
        turner.Tick(1_000_000_000);
        Check.True(turner.IsLit);
    }

    [TestMethod]
    public void A_press_wakes_to_the_first_page_and_starts_the_time_anew()
    {
        PageTurner turner = Create(60_000);
        turner.Tick(60_000);
        turner.OnButton(70_000);
        Check.True(turner.IsLit);
        Check.True(turner.Page is SocPage);
        turner.Tick(129_999);
        Check.True(turner.IsLit);
        turner.Tick(130_000);
        Check.True(!turner.IsLit);
    }

    [TestMethod]
    public void A_press_while_lit_turns_the_page_and_that_page_stays_its_whole_time()
    {
        PageTurner turner = Create(60_000);
        turner.Tick(4000);
        turner.OnButton(4000);
        Check.True(turner.Page is PackPage);
        turner.Tick(8999);
        Check.True(turner.Page is PackPage);
        turner.Tick(9000);
        Check.True(turner.Page is CellsPage);
    }

    [TestMethod]
    public void A_new_alarm_wakes_a_dark_display_an_old_one_does_not_keep_it_lit()
    {
        PageTurner turner = Create(10_000);
        turner.Tick(10_000);
        Check.True(!turner.IsLit);
        Scene.Raise(_state.Packs[0], 0x08, 0);
        turner.Tick(11_000);
        Check.True(turner.IsLit);
        Check.True(turner.Page is AlarmsPage);
        turner.Tick(21_000);
        Check.True(!turner.IsLit);
    }

    [TestMethod]
    public void Another_alarm_in_place_of_the_old_one_is_a_new_alarm()
    {
        PageTurner turner = Create(10_000);
        Scene.Raise(_state.Packs[0], 0x08, 0);
        turner.Tick(0);
        turner.Tick(10_000);
        Check.True(!turner.IsLit);
        Scene.Raise(_state.Packs[0], 0x80, 0);
        turner.Tick(11_000);
        Check.True(turner.IsLit);
    }

    [TestMethod]
    public void A_FET_that_is_off_by_command_is_no_alarm()
    {
        PageTurner turner = Create(10_000);
        turner.Tick(10_000);
        _state.Packs[0].Data.Alarms.Raw[6] = 0x10;
        Scene.Raise(_state.Packs[0], 0, 0);
        turner.Tick(11_000);
        Check.True(!turner.IsLit);
        Check.True(!(turner.Page is AlarmsPage));
    }

    private PageTurner Create(int darkAfterMs) => new PageTurner(_state, Pages(_state), darkAfterMs);

    private static IDisplayPage[] Pages(BridgeState state) => new IDisplayPage[]
    {
        new AlarmsPage(), new SettingsPage(), new SocPage(), new PackPage(state.Packs[0]), new CellsPage(state.Packs[0]),
        new ConnectionsPage(),
    };
}
