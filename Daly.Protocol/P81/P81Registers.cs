using Daly.Protocol.Modbus;

namespace Daly.Protocol.P81;

/// <summary>The 0x81 register map as data: for settings, documentation and for explaining bytes.</summary>
public static class P81Registers
{
    private static RegisterTable? _table;

    /// <summary>Gets the table. Made when first asked for: it costs some 15 KB, which a device that only polls can save.</summary>
    public static RegisterTable Table => _table ??= Build();

    private static RegisterTable Build()
    {
        RegisterDefinition[] live = P81LiveRegisters.Rows();
        RegisterDefinition[] settings = P81SettingRegisters.Rows();
        var rows = new RegisterDefinition[live.Length + settings.Length];
        live.CopyTo(rows, 0);
        settings.CopyTo(rows, live.Length);
        return new RegisterTable(rows);
    }
}
