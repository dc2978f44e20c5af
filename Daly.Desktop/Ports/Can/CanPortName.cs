namespace Daly.Desktop.Ports.Can;

/// <summary>How a CAN port is named: an interface such as <c>can0</c>, or <c>unix:</c> and the path of a socket.</summary>
public static class CanPortName
{
    /// <summary>What the name of a Unix socket begins with.</summary>
    public const string Unix = "unix:";

    /// <summary>Gives the path of a Unix socket.</summary>
    /// <returns>The path, or <c>null</c> for an interface.</returns>
    public static string? UnixPath(string name) =>
        name.StartsWith(Unix, StringComparison.Ordinal) ? name[Unix.Length..] : null;
}
