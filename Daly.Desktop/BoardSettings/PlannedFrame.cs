using Daly.Protocol.Parameters;

namespace Daly.Desktop.BoardSettings;

/// <summary>Holds a frame that is about to be sent to what the plan was checked with: the rules then hold for all of it.</summary>
/// <param name="expected">What the board is to have after the write.</param>
internal sealed class PlannedFrame(ParameterSet expected) : IParameterRules
{
    public string? FaultOf(A5Parameter parameter, byte[] frame, bool isWhole) => expected.Values
        .Where(pair => pair.Key.ReadId == parameter.ReadId && pair.Key.Read(frame) != pair.Value)
        .Select(pair => $"{pair.Key.Key} is {Text(pair.Key, frame)} and not as the plan was checked with")
        .FirstOrDefault();

    private static string Text(A5Parameter parameter, byte[] frame)
    {
        long value = parameter.Read(frame);
        return value == Absent.Long ? "not readable" : ParameterWords.Number(parameter, value);
    }
}
