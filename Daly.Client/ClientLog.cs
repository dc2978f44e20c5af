using Daly.Protocol.Link;
using Microsoft.Extensions.Logging;

namespace Daly.Client;

/// <summary>What is worth a line in a log.</summary>
internal static partial class ClientLog
{
    [LoggerMessage(1, LogLevel.Information, "Board {Board} is {State} ({Symptom}).")]
    public static partial void OnState(ILogger logger, int board, LinkState state, LinkSymptom symptom);

    [LoggerMessage(2, LogLevel.Information, "Board {Board}: {What}: {Result}, {Reason}.")]
    public static partial void OnWritten(ILogger logger, int board, string what, WriteResult result, string reason);

    [LoggerMessage(3, LogLevel.Error, "{Failure}")]
    public static partial void OnFailure(ILogger logger, string failure);
}
