namespace Daly.Desktop.Simulated;

/// <summary>A broker on a loopback port, which ends with this object or with the process.</summary>
public interface IPrivateBroker : IDisposable
{
    /// <summary>Gets the TCP port that it listens on.</summary>
    int Port { get; }

    /// <summary>Gets the client id that a subscriber has to give, or <c>null</c> when it need not give any.</summary>
    string? SubscriberId { get; }
}
