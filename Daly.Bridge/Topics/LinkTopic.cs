using Daly.Bridge.State;
using Daly.Protocol;

namespace Daly.Bridge.Topics;

/// <summary><c>&lt;n&gt;/link</c>: whether there is a BMS, and what the line shows if not; sent at once on change.</summary>
public sealed class LinkTopic : RowTopic
{
    internal const string StateRow = "state|e|s|Link|enum||||db|starting,online,asleep,lost";
    internal const string SymptomRow = "symptom|e|s|Symptom of the line|enum||||dbo|none,silence,echo_only,garbage,other_board,line_closed,two_boards";

    private const string SignHint = "the BMS does not say in which direction the current flows: set bms.current_sign";

    private readonly PackState _pack;

    public LinkTopic(BridgeState state, PackState pack)
        : base(state)
    {
        _pack = pack;
    }

    private bool IsSignWanted => _pack.Sign.IsUnlearnable && _pack.Data.Pack.DialectSign == CurrentSignKind.Unknown;

    public override long Stamp(long nowMs)
    {
        long search = _pack.Detection == null ? 0 : _pack.Detection.Version;
        long hint = IsSignWanted ? 128 : 0;
        return 1 + hint + (search * 256) + ((int)_pack.Link.State * 16) + (int)_pack.Link.Symptom;
    }

    internal static string Row(int index)
    {
        switch (index)
        {
            case 0: return "age_ms|0";
            case 1: return StateRow;
            case 2: return SymptomRow;
            case 3: return "text|w|s|What to look at|||||dbo";
            case 4: return "dialect|w";
            case 5: return "board|0";
            case 6: return "detection|w";
            default: return string.Empty;
        }
    }

    private protected override string RowAt(int index) => Row(index);

    private protected override string? Text(int index, long nowMs)
    {
        switch (index)
        {
            case 3: return _pack.LineFault ?? Words.Hint(_pack.Link.Symptom) ?? (IsSignWanted ? SignHint : null);
            case 4: return _pack.Dialect;
            default: return _pack.DetectionText;
        }
    }

    private protected override long Value(int index, long nowMs)
    {
        long lastReplyMs = _pack.Link.LastReplyMs;
        switch (index)
        {
            case 1: return (int)_pack.Link.State;
            case 2: return (int)_pack.Link.Symptom;
            case 5: return _pack.BoardNumber;
            default: return lastReplyMs == Absent.Long ? Absent.Long : nowMs - lastReplyMs;
        }
    }
}
