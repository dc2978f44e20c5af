namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>A FET that is to be switched back.</summary>
/// <param name="Fet">Which.</param>
/// <param name="BackOn">Whether it is to be on again.</param>
/// <param name="Acks">What was acknowledged.</param>
/// <param name="DueUnix">When, in Unix seconds.</param>
internal sealed record Plan(CommandRule Fet, bool BackOn, Acks Acks, long DueUnix)
{
    /// <summary>Gets when in monotonic milliseconds; <c>null</c> after a restart.</summary>
    public long? DueMs { get; init; }
}
