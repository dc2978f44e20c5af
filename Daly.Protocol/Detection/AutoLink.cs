using Daly.Protocol.Link;

namespace Daly.Protocol.Detection;

/// <summary>Puts a link together that finds out the dialect by itself.</summary>
public static class AutoLink
{
    /// <summary>Makes a link to one board.</summary>
    /// <param name="options">How to talk to it.</param>
    /// <param name="isAlone">Whether no other board shares the wire.</param>
    /// <param name="report">Receives where the search reports.</param>
    /// <returns>The link, to be put on a <see cref="BmsBus"/>.</returns>
    public static BmsLink Create(LinkOptions options, bool isAlone, out DetectionReport report)
    {
        var status = new LinkStatus();
        var dialect = new AutoDialect(options, status, isAlone, DialectKind.Unknown);
        report = dialect.Report;
        return new BmsLink(options, status, dialect, new AutoWriter(dialect));
    }
}
