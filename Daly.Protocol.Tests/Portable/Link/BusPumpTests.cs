using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;

namespace Daly.Protocol.Tests.Portable.Link;

[TestClass]
public sealed class BusPumpTests
{
    private const int ReopenMs = 3000;

    private readonly PumpedLine _line = new PumpedLine();
    private readonly BmsLink _link = BmsDialects.CreateLink(DialectKind.A5, new LinkOptions());
    private readonly BusPump _pump;
    private long _nowMs;

    public BusPumpTests()
    {
        _pump = new BusPump(_line, new BmsBus(new BmsLink[] { _link }));
    }

    [TestMethod]
    public void The_first_request_goes_out_at_once_and_the_answer_is_waited_for()
    {
        long dueMs = _pump.Tick(0);
        Check.Equal(13, _line.Written);
        Check.Equal(14 + 250, (int)dueMs);
        _pump.Tick(1);
        Check.True(!_pump.IsNews);
    }

    [TestMethod]
    public void What_has_arrived_is_read_in_bites_and_is_news()
    {
        _line.Waiting = 1000;
        _pump.Tick(0);
        Check.Equal(1000 - (8 * 64), _line.Waiting);
        _pump.Tick(1);
        Check.True(_pump.IsNews);
        Check.Equal(1000, (int)_link.Status.Counters.NoiseBytes);
    }

    [TestMethod]
    public void A_closed_line_is_told_and_asked_nothing()
    {
        _line.IsOpen = false;
        Run(5000);
        Check.Equal(0, _line.Written);
        Check.Equal((int)LinkSymptom.LineClosed, (int)_link.Status.Symptom);
        Check.True(_pump.IsNews && !_pump.IsOpen);
    }

    [TestMethod]
    public void An_unanswered_write_is_discarded_and_what_the_line_cannot_recall_may_act_for_two_minutes()
    {
        Write();
        Check.True(_line.Discards > 0);
        Check.True(_link.Status.MayActUntilMs > _nowMs + 100_000);
    }

    [TestMethod]
    public void A_line_that_recalls_leaves_nothing_to_act()
    {
        _line.Recalls = true;
        Write();
        Check.True(_line.Discards > 0);
        Check.True(_link.Status.MayActUntilMs == Absent.Long);
    }

    [TestMethod]
    public void A_connection_that_is_made_anew_counts_as_closed_only_when_it_takes_too_long()
    {
        Write();
        _line.ClosesOnDiscard = true;
        int before = _line.Discards;
        Write();
        Check.True(_line.Discards > before);
        Run(ReopenMs - 500);
        Check.True(_pump.IsOpen);
        Run(1000);
        Check.True(!_pump.IsOpen);
    }

    private void Write()
    {
        _link.CommandPort.TryBegin(new BmsCommand { Kind = BmsCommandKind.ChargeFet }, _nowMs);
        while (_link.CommandPort.Outcome != CommandOutcome.Unknown) Run(5);
        Run(5);
    }

    private void Run(int milliseconds)
    {
        for (long endMs = _nowMs + milliseconds; _nowMs < endMs; _nowMs += 5) _pump.Tick(_nowMs);
    }

    private sealed class PumpedLine : IByteLine
    {
        public bool IsOpen { get; set; } = true;

        public int Waiting { get; set; }

        public int Written { get; private set; }

        public int Discards { get; private set; }

        public bool Recalls { get; set; }

        public bool ClosesOnDiscard { get; set; }

        public int Read(byte[] buffer, int offset, int count)
        {
            int read = Waiting < count ? Waiting : count;
            for (int i = 0; i < read; i++) buffer[offset + i] = 0x55;
            Waiting -= read;
            return read;
        }

        public bool Write(byte[] buffer, int offset, int count)
        {
            Written += count;
            return IsOpen;
        }

        public bool Discard()
        {
            Discards++;
            IsOpen = IsOpen && !ClosesOnDiscard;
            return Recalls;
        }
    }
}
