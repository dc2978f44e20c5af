namespace Daly.Protocol.Modbus;

/// <summary>How well the meaning of a register is known.</summary>
public enum RegisterEvidence
{
    /// <summary>Proved by recorded bytes of real boards.</summary>
    Confirmed = 0,

    /// <summary>From a vendor document.</summary>
    Documented = 1,

    /// <summary>Worked out by one project or several, not contradicted by any record.</summary>
    ReverseEngineered = 2,

    /// <summary>Sources contradict each other, or nobody knows: take it as raw.</summary>
    Disputed = 3,
}
