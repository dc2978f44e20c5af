namespace Daly.Bridge.Commands;

/// <summary>How far the command to a parameter has come.</summary>
internal enum ParameterPhase
{
    /// <summary>The value that the BMS has now is read.</summary>
    Reading,

    /// <summary>The new value is written and read back.</summary>
    Writing,

    /// <summary>The write was not confirmed: it is read once more what the BMS has.</summary>
    LookingAgain,
}
