using Daly.Bridge.State;
using Daly.Bridge.Topics;
using Daly.Protocol;
using Daly.Protocol.Link;

namespace Daly.Bridge.Polling;

/// <summary>Notices what deserves an event about one pack.</summary>
internal sealed class PackEvents
{
    private const int ImplausibleEveryMs = 60_000;

    private readonly PackState _pack;
    private readonly EventLog _log;
    private LinkState _linkState = LinkState.Starting;
    private bool _isTwin;
    private int _revocations;
    private long _implausible;
    private long _nextImplausibleMs = Absent.Long;

    public PackEvents(PackState pack, EventLog log)
    {
        _pack = pack;
        _log = log;
    }

    public void Observe(long nowMs)
    {
        // A line that was opened again tells nothing yet: what was told holds until the BMS answers, or is known not to.
        if (_pack.Link.State != _linkState && _pack.Link.State != LinkState.Starting) NoteLink();
        if (_pack.Link.Symptom == LinkSymptom.TwoBoards != _isTwin) NoteTwin();
        if (_pack.Sign.Revocations != _revocations) NoteRevocation();
        if (_pack.Link.Counters.Implausible != _implausible && nowMs >= _nextImplausibleMs) NoteImplausible(nowMs);
    }

    private void NoteLink()
    {
        _linkState = _pack.Link.State;
        switch (_linkState)
        {
            case LinkState.Online:
                _log.Add("link", EventSeverity.Info, _pack.Number, "the BMS answers");
                break;
            case LinkState.Asleep:
                _log.Add("link", EventSeverity.Warning, _pack.Number, "the BMS sleeps, or the line is wired as a loop");
                break;
            case LinkState.Lost:
                _log.Add("link", EventSeverity.Warning, _pack.Number, "the BMS does not answer");
                break;
        }
    }

    private void NoteTwin()
    {
        _isTwin = !_isTwin;
        if (_isTwin) _log.Add("link", EventSeverity.Error, _pack.Number, Words.Hint(LinkSymptom.TwoBoards)!);
    }

    private void NoteRevocation()
    {
        _revocations = _pack.Sign.Revocations;
        _log.Add(
            "sign_revoked", EventSeverity.Warning, _pack.Number, "readings as many and as large contradict the learned sign of the current; it is learned anew");
    }

    private void NoteImplausible(long nowMs)
    {
        _implausible = _pack.Link.Counters.Implausible;
        _nextImplausibleMs = nowMs + ImplausibleEveryMs;
        string reason = ImplausibleReasonText.Of(_pack.Link.LastImplausible);
        _log.Add("implausible", EventSeverity.Warning, _pack.Number, "a value that cannot be true was rejected: " + reason);
    }
}
