using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.D2;

internal sealed class D2Row : DialectRow
{
    public override DialectKind Kind => DialectKind.D2;

    public override string Word => "d2";

    public override string Name => "D2";

    public override IBmsDialect Create(LinkOptions options, LinkStatus status, out IBmsWriter writer)
    {
        var dialect = new D2Dialect(options, status);
        writer = new ModbusWriter(dialect.Exchange, dialect.Parameters, new D2Commands());
        return dialect;
    }
}
