using System;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>Why a message may not be carried out; more than one may hold, and any of those may be told.</summary>
[Flags]
internal enum Reasons
{
    None = 0,
    Disabled = 1,
    NotArmed = 1 << 1,
    NotAllowed = 1 << 2,
    Retained = 1 << 3,
    Expired = 1 << 4,
    Duplicate = 1 << 5,
    RateLimit = 1 << 6,
    QuietTime = 1 << 7,
    Malformed = 1 << 8,
    OutOfRange = 1 << 9,
    NeedsAck = 1 << 10,
    Asleep = 1 << 11,
    NoAnswer = 1 << 12,
    NotConfirmed = 1 << 13,
    UnknownState = 1 << 14,
    Late = 1 << 15,
    Busy = 1 << 16,
    MayHappen = 1 << 17,
}
