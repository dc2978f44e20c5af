using System.Collections;
using Daly.Protocol.A5;
using Daly.Protocol.D2;
using Daly.Protocol.Link;
using Daly.Protocol.P81;

namespace Daly.Protocol.Detection;

/// <summary>Which dialects are tried, in which order.</summary>
internal static class DialectTrials
{
    public static DialectTrial[] Create(LinkOptions options, LinkStatus status, bool isAlone)
    {
        var list = new ArrayList();
        list.Add(A5(DialectKind.A5, A5Encoder.HostAddress(options.BoardNumber), options, status));
        if (options.BoardNumber <= P81Dialect.LastBoardNumber)
        {
            var p81 = new P81Dialect(options, status);
            list.Add(new DialectTrial(DialectKind.P81, p81, new P81Writer(p81)));
        }

        if (isAlone && options.BoardNumber == 1)
        {
            var d2 = new D2Dialect(options, status);
            list.Add(new DialectTrial(DialectKind.D2, d2, new D2Writer(d2)));
            list.Add(A5(DialectKind.A5Bluetooth, A5Dialect.BluetoothHost, options, status));
        }

        var trials = new DialectTrial[list.Count];
        for (int i = 0; i < trials.Length; i++)
        {
            trials[i] = (DialectTrial)list[i]!;
        }

        return trials;
    }

    private static DialectTrial A5(DialectKind kind, byte hostAddress, LinkOptions options, LinkStatus status)
    {
        var dialect = new A5Dialect(options, status, hostAddress);
        return new DialectTrial(kind, dialect, new A5Writer(dialect));
    }
}
