using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;

namespace Daly.Protocol.A5;

internal sealed class A5Row : DialectRow
{
    public override DialectKind Kind => DialectKind.A5;

    public override string Word => "a5";

    public override string Name => "A5";

    public override int LastBoardNumber => A5Encoder.LastBoardNumber;

    public override IBmsDialect Create(LinkOptions options, LinkStatus status, out IBmsWriter writer)
    {
        var dialect = new A5Dialect(options, status);
        writer = new A5Writer(dialect);
        return dialect;
    }
}
