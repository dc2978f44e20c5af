using System.Collections;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;

namespace Daly.Protocol.Detection;

/// <summary>Which dialects are tried, in which order.</summary>
internal static class DialectTrials
{
    public static DialectTrial[] Create(LinkOptions options, LinkStatus status, bool isAlone)
    {
        var list = new ArrayList();
        DialectRow? row = BmsDialects.At(0);
        for (int i = 1; row != null; i++)
        {
            bool isNumbered = row.LastBoardNumber > 1;
            if (row.IsSearched && options.BoardNumber <= row.LastBoardNumber && (isNumbered || isAlone))
            {
                list.Add(new DialectTrial(row, options, status));
            }

            row = BmsDialects.At(i);
        }

        var trials = new DialectTrial[list.Count];
        for (int i = 0; i < trials.Length; i++)
        {
            trials[i] = (DialectTrial)list[i]!;
        }

        return trials;
    }
}
