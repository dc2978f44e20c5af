using Daly.Bridge.Polling;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol;
using Daly.Protocol.A5;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Portable.Polling;

[TestClass]
public sealed class BmsPollingTests
{
    private readonly FakeLine _line = new FakeLine();
    private readonly BmsLink _link = BmsDialects.CreateLink(DialectKind.A5, new LinkOptions());
    private readonly PackState _pack;
    private readonly EventLog _log = new EventLog(new FakeMachine());
    private readonly BmsPolling _polling;
    private long _nowMs;

    public BmsPollingTests()
    {
        _pack = new PackState(1, 1, _link.Data, _link.Status, 30_000);
        _polling = new BmsPolling(
            _line,
            new BmsBus(new BmsLink[] { _link }),
            new PackObserver[] { new PackObserver(_pack, _log, BalanceFormat.Auto) });
    }

    [TestMethod]
    public void The_first_request_goes_out_at_once_and_is_thirteen_bytes()
    {
        _polling.Tick(0);
        Check.Equal(13, _line.Written);
    }

    [TestMethod]
    public void Waiting_bytes_are_read_in_bites_of_64_at_most_and_counted()
    {
        _line.Arrive(0x55, 200);
        Run(500);
        Check.Equal(0, _line.Waiting);
        Check.Equal(64, _line.LargestRead);
        Check.Equal(200, _link.Status.Counters.NoiseBytes);
    }

    [TestMethod]
    public void One_turn_reads_eight_bites_at_most()
    {
        _line.Arrive(0x55, 1000);
        _polling.Tick(0);
        Check.Equal(1000 - 512, _line.Waiting);
    }

    [TestMethod]
    public void A_line_that_was_pulled_out_is_told_and_survived()
    {
        Run(100);
        _line.IsOpen = false;
        _line.Fault = "unplugged";
        int written = _line.Written;
        Run(5000);
        Check.Equal(written, _line.Written);
        Check.Equal("unplugged", _pack.LineFault);
        Check.Equal((int)LinkSymptom.LineClosed, (int)_link.Status.Symptom);
        _line.IsOpen = true;
        Run(2000);
        Check.True(_line.Written > written);
        Check.Equal(null, _pack.LineFault);
    }

    [TestMethod]
    public void Silence_becomes_an_event()
    {
        Run(20_000);
        Check.Equal((int)LinkState.Lost, (int)_link.Status.State);
        Check.Equal(1, _log.Total);
        Check.Equal("link", _log.Get(1).Type);
        Check.Equal("the BMS does not answer", _log.Get(1).Text);
        Check.Equal(1, _log.Get(1).Pack);
    }

    [TestMethod]
    public void A_line_that_opens_and_closes_again_and_again_is_one_event()
    {
        for (int i = 0; i < 20; i++)
        {
            Run(500);
            _line.IsOpen = !_line.IsOpen;
        }

        Check.Equal(1, _log.Total);
        Check.Equal("the BMS does not answer", _log.Get(1).Text);
    }

    [TestMethod]
    public void Implausible_values_are_reported_once_a_minute_at_most()
    {
        _link.Status.LastImplausible = ImplausibleReason.SocAboveFull;
        for (int i = 0; i < 50; i++)
        {
            _link.Status.Counters.Implausible++;
            Run(20);
        }

        Check.Equal(1, _log.Total);
        Check.Equal("a value that cannot be true was rejected: SOC above 100 %", _log.Get(1).Text);
    }

    [TestMethod]
    public void A_revoked_sign_becomes_an_event()
    {
        for (int i = 0; i < CurrentSign.ReadingsToLearn; i++) Teach(30_100, ChargeState.Charging);
        Check.Equal((int)CurrentSignKind.Normal, (int)_pack.Sign.Learned);
        for (int i = 0; i < CurrentSign.ReadingsToLearn; i++) Teach(30_100, ChargeState.Discharging);
        Check.Equal((int)CurrentSignKind.Unknown, (int)_pack.Sign.Learned);
        Check.Equal("sign_revoked", _log.Get(_log.Total).Type);
    }

    [TestMethod]
    public void A_current_read_long_before_the_state_teaches_nothing()
    {
        _link.Data.Pack.CurrentRaw = 30_100;
        _link.Data.Fets.State = ChargeState.Charging;
        _link.Data.MarkUpdated(BmsGroup.Pack, 0);
        _link.Data.MarkUpdated(BmsGroup.Fets, 2001);
        Run(10);
        Check.Equal((int)CurrentSignKind.Unknown, (int)_pack.Sign.Learned);
    }

    [TestMethod]
    public void New_alarm_bytes_are_evaluated()
    {
        _link.Data.Alarms.Raw[2] = 0x80;
        _link.Data.MarkUpdated(BmsGroup.Alarms, 0);
        Run(10);
        Check.Equal(2, _pack.Alarms.Level);
        Check.Equal("soc_low_2", _pack.Alarms.GetActive(0).Id);
    }

    [TestMethod]
    public void A_demanded_balance_format_overrules_the_guess()
    {
        // Bytes 00 04: as a number cell 4, as a mask cell 11, which a 16S pack has.
        _link.Data.Status.CellCount = 16;
        _link.Data.Balance.Raw[1] = 4;
        _link.Data.Balance.HasRaw = true;
        _link.Data.Balance.CellMask = 1 << 10;
        _link.Data.MarkUpdated(BmsGroup.Balance, 0);
        new PackObserver(_pack, _log, BalanceFormat.Auto).Observe(null, 0);
        Check.Equal(1 << 10, _link.Data.Balance.CellMask);
        new PackObserver(_pack, _log, BalanceFormat.Number).Observe(null, 0);
        Check.Equal(1 << 3, _link.Data.Balance.CellMask);
    }

    private void Teach(int raw, ChargeState state)
    {
        _link.Data.Pack.CurrentRaw = raw;
        _link.Data.Fets.State = state;
        _link.Data.MarkUpdated(BmsGroup.Pack, _nowMs);
        _link.Data.MarkUpdated(BmsGroup.Fets, _nowMs);
        Run(2500);
    }

    private void Run(long durationMs)
    {
        long endMs = _nowMs + durationMs;
        while (_nowMs < endMs) _polling.Tick(_nowMs += 5);
    }
}
