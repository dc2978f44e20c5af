using System.Collections;
using Daly.Protocol.Link;
using Daly.Protocol.P81;

namespace Daly.Protocol.Detection;

/// <summary>Which dialects are tried, in which order.</summary>
internal static class DialectTrials
{
    public static DialectTrial[] Create(LinkOptions options, LinkStatus status, bool isAlone)
    {
        var list = new ArrayList();
        list.Add(new DialectTrial(DialectKind.A5, options, status));
        if (options.BoardNumber <= P81Dialect.LastBoardNumber)
        {
            list.Add(new DialectTrial(DialectKind.P81, options, status));
        }

        if (isAlone && options.BoardNumber == 1)
        {
            list.Add(new DialectTrial(DialectKind.D2, options, status));
            list.Add(new DialectTrial(DialectKind.A5Bluetooth, options, status));
        }

        var trials = new DialectTrial[list.Count];
        for (int i = 0; i < trials.Length; i++)
        {
            trials[i] = (DialectTrial)list[i]!;
        }

        return trials;
    }
}
