namespace Daly.Desktop.Ports.Machine;

/// <summary>A GPIO cannot be had; the message says in one sentence why.</summary>
internal sealed class GpioException(string message, Exception? cause) : Exception(message, cause);
