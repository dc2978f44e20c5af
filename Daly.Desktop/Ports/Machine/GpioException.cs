using System;

namespace Daly.Desktop.Ports.Machine;

/// <summary>A GPIO cannot be had; the message says in one sentence why.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="cause">What told so.</param>
internal sealed class GpioException(string message, Exception? cause) : Exception(message, cause);
