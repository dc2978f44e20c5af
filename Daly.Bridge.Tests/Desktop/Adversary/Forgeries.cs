using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Simulator.Bms;
using Daly.Simulator.Faults;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>When a board's replies said, with a checksum that fits, what it did not say.</summary>
internal sealed class Forgeries
{
    /// <summary>What no data id of A5 is: replies of the register dialects carry everything.</summary>
    private const byte Any = 0;

    private const byte CountId = 0x94;
    private const byte LimitsId = 0x59;

    private readonly Dictionary<byte, Spans> _forged = [];
    private readonly HashSet<string> _limits = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _cells = [];
    private readonly Dictionary<int, int> _sensors = [];

    /// <summary>Gets whether the same wrong settings were said twice, so that they had to be believed.</summary>
    public bool SaidSettingsTwice { get; private set; }

    public void Note(Reply reply, long nowMs) => Note(reply.Request is A5Request a5 ? a5.Id : Any, reply.Frames, nowMs);

    /// <summary>Damage and its neighbours have made a frame whose checksum fits, which nobody sent.</summary>
    public void NoteAccident(byte[] frame, long nowMs) => Note(frame[2], [frame], nowMs);

    /// <summary>Tells whether what one of these data ids says may come from a forged reply of a span.</summary>
    public bool Touch(long fromMs, long toMs, params byte[] ids)
    {
        if (_forged.TryGetValue(Any, out var all) && all.Touch(fromMs, toMs)) return true;
        foreach (var id in ids)
            if (_forged.TryGetValue(id, out var spans) && spans.Touch(fromMs, toMs)) return true;
        return false;
    }

    /// <summary>Tells whether a count of at least a number was said twice, so that it had to be believed.</summary>
    public bool SaidTwice(int number, int truly, bool isCells) => number > truly
        && (_forged.ContainsKey(Any) || (isCells ? _cells : _sensors).Any(said => said.Key >= number && said.Value > 1));

    private void Note(byte id, IReadOnlyList<byte[]> frames, long nowMs)
    {
        if (!_forged.TryGetValue(id, out var spans)) _forged[id] = spans = new Spans();
        spans.Add(nowMs, nowMs);
        if (id == LimitsId && frames.Any(frame => !_limits.Add(Convert.ToHexString(frame)))) SaidSettingsTwice = true;
        if (id != CountId) return;
        foreach (var frame in frames)
        {
            _cells[frame[4]] = _cells.GetValueOrDefault(frame[4]) + 1;
            _sensors[frame[5]] = _sensors.GetValueOrDefault(frame[5]) + 1;
        }
    }
}
