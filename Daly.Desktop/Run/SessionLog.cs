using Microsoft.Extensions.Logging;

namespace Daly.Desktop.Run;

/// <summary>What a running bridge says of itself; never a line for a frame or a value.</summary>
internal static partial class SessionLog
{
    [LoggerMessage(1, LogLevel.Error, "{Failure}")]
    public static partial void OnFailure(ILogger logger, string failure);

    [LoggerMessage(EventId = 2, Message = "MQTT: {State}")]
    public static partial void OnBroker(ILogger logger, LogLevel level, string state);
}
