using Daly.Bridge.State;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;

namespace Daly.Bridge.Polling;

/// <summary>Puts into words what the search for a pack's dialect found, when there is news.</summary>
internal sealed class DetectionObserver
{
    private readonly PackState _pack;
    private readonly EventLog _log;
    private int _version = -1;
    private DialectKind _told = DialectKind.Unknown;

    public DetectionObserver(PackState pack, EventLog log)
    {
        _pack = pack;
        _log = log;
    }

    public void Observe()
    {
        DetectionReport? report = _pack.Detection;
        if (report == null || report.Version == _version) return;
        _version = report.Version;
        _pack.Dialect = BmsDialects.Of(report.Detected)?.Word;
        _pack.DetectionText = DetectionText.Of(report);
        if (!report.IsProven || report.Detected == _told) return;
        _told = report.Detected;
        _log.Add("dialect", EventSeverity.Info, _pack.Number, _pack.DetectionText);
    }
}
