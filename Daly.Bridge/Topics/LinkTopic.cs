using Daly.Bridge.State;
using Daly.Protocol;

namespace Daly.Bridge.Topics;

/// <summary><c>&lt;n&gt;/link</c>: whether there is a BMS, and what the line shows if not; sent at once on change.</summary>
public sealed class LinkTopic : ITopic
{
    private const string SignHint = "the BMS does not say in which direction the current flows: set bms.current_sign";

    private readonly BridgeState _state;
    private readonly PackState _pack;

    /// <summary>Initializes a new instance of the <see cref="LinkTopic"/> class.</summary>
    /// <param name="state">Where the time comes from.</param>
    /// <param name="pack">The pack.</param>
    public LinkTopic(BridgeState state, PackState pack)
    {
        _state = state;
        _pack = pack;
    }

    private bool IsSignWanted => _pack.Sign.IsUnlearnable && _pack.Data.Pack.DialectSign == CurrentSignKind.Unknown;

    /// <inheritdoc/>
    public long Stamp(long nowMs)
    {
        long search = _pack.Detection == null ? 0 : _pack.Detection.Version;
        long hint = IsSignWanted ? 128 : 0;
        return 1 + hint + (search * 256) + ((int)_pack.Link.State * 16) + (int)_pack.Link.Symptom;
    }

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        long lastReplyMs = _pack.Link.LastReplyMs;
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Int("age_ms", lastReplyMs == Absent.Long ? Absent.Long : nowMs - lastReplyMs);
        json.Text("state", Words.Of(_pack.Link.State));
        json.Text("symptom", Words.Of(_pack.Link.Symptom));
        json.Text("text", _pack.LineFault ?? Words.Hint(_pack.Link.Symptom) ?? (IsSignWanted ? SignHint : null));
        json.Text("dialect", _pack.Dialect);
        json.Int("board", _pack.BoardNumber);
        json.Text("detection", _pack.DetectionText);
        json.End();
        return Stamp(nowMs);
    }
}
