using Daly.Protocol.Parameters;

namespace Daly.Desktop.BoardSettings;

/// <summary>The settings of a board at one time, and which board it is.</summary>
/// <param name="Values">The values by parameter, each in its unit; what the board does not have or say is not in it.</param>
internal sealed record ParameterSet(BoardIdentity Board, IReadOnlyDictionary<A5Parameter, long> Values)
{
    /// <summary>Gets a value by its key, or <c>null</c>.</summary>
    public long? this[string key] =>
        BmsParameters.Find(key) is { } parameter && Values.TryGetValue(parameter, out long value) ? value : null;

    /// <summary>Takes the values out of frames.</summary>
    public static ParameterSet Of(BoardIdentity board, IReadOnlyDictionary<byte, byte[]> frames) => new(
        board,
        A5Parameters.All.Concat(RegisterParameters.All)
            .Where(parameter => frames.ContainsKey(parameter.ReadId))
            .Select(parameter => (parameter, value: parameter.Read(frames[parameter.ReadId])))
            .Where(pair => pair.value != Absent.Long)
            .ToDictionary(pair => pair.parameter, pair => pair.value));

    /// <summary>Gives the set with one value replaced.</summary>
    public ParameterSet With(A5Parameter parameter, long value) =>
        this with { Values = new Dictionary<A5Parameter, long>(Values) { [parameter] = value } };
}
