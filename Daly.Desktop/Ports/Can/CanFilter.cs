using Daly.Desktop.Ports.Serial;
using Daly.Protocol.Can;

namespace Daly.Desktop.Ports.Can;

/// <summary>Which frames a CAN port takes, as the kernel's <c>struct can_filter</c>: (id and mask) = (Id and mask).</summary>
/// <param name="Id">The wanted bits of the id, with the kernel's flags in bits 29 to 31.</param>
public readonly record struct CanFilter(uint Id, uint Mask)
{
    private const uint Priority = 0x18000000;
    private const uint PriorityMask = 0x1F000000;
    private const uint AnyBoardMask = 0xE0;
    private const uint DataFrameMask = LinuxConstants.CAN_EFF_FLAG | LinuxConstants.CAN_RTR_FLAG;

    /// <summary>Gets the filter for replies of boards: 0x18xx40nn, board 0 to 31.</summary>
    public static CanFilter Replies { get; } = new(
        LinuxConstants.CAN_EFF_FLAG | Priority | (CanId.Host << 8),
        DataFrameMask | PriorityMask | 0xFF00 | AnyBoardMask);

    /// <summary>Gets the filter for requests to boards: 0x18xxnn40, board 0 to 31.</summary>
    public static CanFilter Requests { get; } = new(
        LinuxConstants.CAN_EFF_FLAG | Priority | CanId.Host,
        DataFrameMask | PriorityMask | (AnyBoardMask << 8) | 0xFF);

    /// <summary>Gets the filter that lets everything through, to find out who talks on a bus.</summary>
    public static CanFilter Everything { get; }

    /// <summary>Tells whether a frame passes.</summary>
    /// <param name="id">The id with the kernel's flags.</param>
    public bool Passes(uint id) => (id & Mask) == (Id & Mask);
}
