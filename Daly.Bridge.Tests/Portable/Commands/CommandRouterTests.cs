using Daly.Bridge.Commands;
using Daly.Bridge.Settings;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.A5;
using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Portable.Commands;

[TestClass]
public sealed class CommandRouterTests
{
    private readonly FakeMachine _machine = new FakeMachine();
    private readonly DiagnosticsState _diagnostics = new DiagnosticsState(0);
    private readonly BmsLink _link = A5Link.Create(new LinkOptions());

    [TestMethod]
    public void Without_control_enabled_everything_is_refused() => Refused(
        string.Empty, 1, BmsCommandKind.ChargeFet, LinkState.Online, "disabled", "commands are off: control.enabled is false");

    [TestMethod]
    public void What_is_not_allowed_is_refused() => Refused(
        "control.enabled = true\ncontrol.allow = soc", 1, BmsCommandKind.ChargeFet, LinkState.Online, "not_allowed", "charge_fet is not in control.allow");

    [TestMethod]
    public void A_restart_is_not_allowed_by_default() => Refused(
        "control.enabled = true", 1, BmsCommandKind.Restart, LinkState.Online, "not_allowed", "bms_restart is not in control.allow");

    [TestMethod]
    public void A_pack_that_does_not_exist_is_refused()
    {
        Refused("control.enabled = true", 2, BmsCommandKind.ChargeFet, LinkState.Online, "out_of_range", "there is no such pack");
        Refused("control.enabled = true", 0, BmsCommandKind.ChargeFet, LinkState.Online, "out_of_range", "there is no such pack");
    }

    [TestMethod]
    public void A_SOC_above_full_is_refused()
    {
        var command = new BmsCommand { Kind = BmsCommandKind.Soc, SocPermille = 1001 };
        CommandResult result = Submit("control.enabled = true", new CommandRequest(1, command), LinkState.Online);
        Check.Equal("out_of_range", CommandWords.Of(result.Reason));
    }

    [TestMethod]
    public void While_the_link_is_not_online_commands_are_refused()
    {
        Refused("control.enabled = true", 1, BmsCommandKind.ChargeFet, LinkState.Asleep, "asleep", "the BMS sleeps");
        Refused("control.enabled = true", 1, BmsCommandKind.ChargeFet, LinkState.Lost, "no_answer", "the BMS does not answer");
        Refused("control.enabled = true", 1, BmsCommandKind.ChargeFet, LinkState.Starting, "no_answer", "the BMS has not answered yet");
    }

    [TestMethod]
    public void A_ninth_waiting_command_is_refused_as_busy_and_counted()
    {
        CommandRouter router = Create("control.enabled = true");
        for (int i = 0; i < 8; i++) Check.True(router.TrySubmit(Request()));
        CommandRequest ninth = Request();
        Check.True(!router.TrySubmit(ninth));
        Check.Equal("refused", CommandWords.Of(ninth.Result.Stage));
        Check.Equal("rate_limit", CommandWords.Of(ninth.Result.Reason));
        Check.Equal("busy: 8 commands are waiting", ninth.Result.Text);
        _link.Status.State = LinkState.Online;
        router.Tick(0);
        Check.Equal(1, _diagnostics.CommandsRefused);
    }

    [TestMethod]
    public void One_command_at_a_time_is_accepted_and_the_next_waits()
    {
        CommandRouter router = Create("control.enabled = true\ncontrol.confirm_s = 2");
        _link.Status.State = LinkState.Online;
        CommandRequest first = Request();
        CommandRequest second = Request();
        router.TrySubmit(first);
        router.TrySubmit(second);
        router.Tick(0);
        router.Tick(20);
        Check.Equal("accepted", CommandWords.Of(first.Result.Stage));
        Check.Equal("waiting", CommandWords.Of(second.Result.Stage));
        Check.Equal(2000, first.Command.ConfirmMs);
        Check.True(!first.Result.IsFinal);
    }

    private static CommandRequest Request() => new CommandRequest(1, new BmsCommand { Kind = BmsCommandKind.ChargeFet, On = true });

    private CommandRouter Create(string settings) => new CommandRouter(
        new BmsLink[] { _link }, SettingsParser.Parse(settings).Control, _diagnostics, _machine);

    private void Refused(string settings, int pack, BmsCommandKind kind, LinkState state, string reason, string text)
    {
        long before = _diagnostics.CommandsRefused;
        CommandResult result = Submit(settings, new CommandRequest(pack, new BmsCommand { Kind = kind }), state);
        Check.Equal("refused", CommandWords.Of(result.Stage));
        Check.Equal(reason, CommandWords.Of(result.Reason));
        Check.Equal(text, result.Text);
        Check.Equal(before + 1, _diagnostics.CommandsRefused);
        Check.True(!_link.CommandPort.IsBusy);
    }

    private CommandResult Submit(string settings, CommandRequest request, LinkState state)
    {
        _link.Status.State = state;
        CommandRouter router = Create(settings);
        Check.True(router.TrySubmit(request));
        router.Tick(0);
        return request.Result;
    }
}
