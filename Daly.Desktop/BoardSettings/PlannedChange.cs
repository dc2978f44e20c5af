using Daly.Protocol.Parameters;

namespace Daly.Desktop.BoardSettings;

/// <summary>One step of a plan.</summary>
internal sealed record PlannedChange(A5Parameter Parameter, long OldValue, long NewValue)
{
    public override string ToString() =>
        $"{Parameter.Key}: {ParameterWords.Number(Parameter, OldValue)} -> {ParameterWords.Number(Parameter, NewValue)} {ParameterInput.UnitOf(Parameter)}";
}
