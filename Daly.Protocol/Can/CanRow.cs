using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;

namespace Daly.Protocol.Can;

internal sealed class CanRow : DialectRow
{
    public override DialectKind Kind => DialectKind.Can;

    public override string Word => "can";

    public override string Name => "CAN";

    public override int LastBoardNumber => CanId.LastBoardNumber;

    public override bool IsCan => true;

    public override bool IsSearched => false;

    public override IBmsDialect Create(LinkOptions options, LinkStatus status, out IBmsWriter writer)
    {
        var dialect = new CanDialect(options, status);
        writer = new CanWriter(dialect);
        return dialect;
    }
}
