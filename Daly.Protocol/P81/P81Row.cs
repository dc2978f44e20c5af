using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.P81;

internal sealed class P81Row : DialectRow
{
    public override DialectKind Kind => DialectKind.P81;

    public override string Word => "p81";

    public override string Name => "0x81";

    public override int LastBoardNumber => P81Dialect.LastBoardNumber;

    public override bool SaysBatteryType => false;

    public override IBmsDialect Create(LinkOptions options, LinkStatus status, out IBmsWriter writer)
    {
        var dialect = new P81Dialect(options, status);
        writer = new ModbusWriter(dialect.Exchange, dialect.Parameters, new P81Commands());
        return dialect;
    }
}
