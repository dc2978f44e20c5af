namespace Daly.Bridge.Discovery;

/// <summary>One entity: a row of a table, and the pack, cell or sensor that it is for.</summary>
public sealed class EntitySlot
{
    public EntityRow Row { get; } = new EntityRow();

    /// <summary>Gets the device that it belongs to.</summary>
    public DiscoveryDevice Device { get; private set; }

    /// <summary>Gets the number of the pack from 1, or 0.</summary>
    public int Pack { get; private set; }

    /// <summary>Gets the number of the cell or sensor from 1, or 0.</summary>
    public int Number { get; private set; }

    /// <summary>Makes it another entity.</summary>
    /// <param name="topic">The topic of the table; <c>null</c> for commands.</param>
    /// <param name="device">The device that it belongs to.</param>
    /// <param name="pack">The number of the pack from 1, or 0.</param>
    /// <param name="number">The number of the cell or sensor from 1, or 0.</param>
    public void Set(string row, string? topic, DiscoveryDevice device, int pack, int number)
    {
        Row.Parse(row, topic, number);
        Device = Row.Has(EntityRow.Shunt) ? DiscoveryDevice.Shunt : device;
        Pack = pack;
        Number = number;
    }
}
