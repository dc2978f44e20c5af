namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>What the model may know of the medium that plans are stored on.</summary>
internal interface IPlanMedium
{
    /// <summary>Gets how often writing has failed.</summary>
    int Failures { get; }

    /// <summary>Gets whether it fails or is slow just now.</summary>
    bool IsInTrouble { get; }

    /// <summary>Gets how often it is noted that the plan for a FET is being executed now.</summary>
    int MarksOf(CommandRule fet);

    /// <summary>Tells whether a power cut now would leave this plan.</summary>
    bool Holds(Plan plan);
}
