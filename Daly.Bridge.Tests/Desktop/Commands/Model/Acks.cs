using System;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>What a sender knows to be at stake.</summary>
[Flags]
internal enum Acks
{
    None = 0,
    CutsSupply = 1,
    LoadDump = 2,
    ChargerLockup = 4,
    UnverifiedWrite = 8,
    LeadsShorted = 16,
}
