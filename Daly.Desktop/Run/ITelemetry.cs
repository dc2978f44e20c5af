namespace Daly.Desktop.Run;

/// <summary>What was published last, for terminal and web page; the same words as on the broker.</summary>
/// <remarks>Any thread may use it. No member throws.</remarks>
internal interface ITelemetry
{
    /// <summary>Gets a number that grows with every message.</summary>
    long Version { get; }

    /// <summary>Copies the latest payload of every topic.</summary>
    /// <returns>Payload by topic below the device, such as <c>1/pack</c>, <c>shunt</c> or <c>status</c>.</returns>
    IReadOnlyDictionary<string, string> Latest();

    /// <summary>Copies the latest events, oldest first, at most 20.</summary>
    IReadOnlyList<string> Events();
}
