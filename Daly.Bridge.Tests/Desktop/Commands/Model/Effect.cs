namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>Something that was really done: written to the BMS, told to the monitor, or a wake pulse.</summary>
internal readonly record struct Effect(string Name, long Value);
