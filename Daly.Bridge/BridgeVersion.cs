namespace Daly.Bridge;

/// <summary>The version of the bridge, as published.</summary>
public static class BridgeVersion
{
    /// <summary>The version; a test holds it against that of the build.</summary>
    public const string Text = "0.1.0";
}
