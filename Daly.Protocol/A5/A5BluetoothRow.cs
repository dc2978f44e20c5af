using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;

namespace Daly.Protocol.A5;

internal sealed class A5BluetoothRow : DialectRow
{
    public override DialectKind Kind => DialectKind.A5Bluetooth;

    public override string Word => "a5";

    public override string Name => "A5 to host 0x80";

    public override IBmsDialect Create(LinkOptions options, LinkStatus status, out IBmsWriter writer)
    {
        var dialect = new A5Dialect(options, status, A5Dialect.BluetoothHost);
        writer = new A5Writer(dialect);
        return dialect;
    }
}
