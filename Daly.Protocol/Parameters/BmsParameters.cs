namespace Daly.Protocol.Parameters;

/// <summary>All parameters of all dialects.</summary>
public static class BmsParameters
{
    /// <summary>Finds a parameter.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The parameter, or null. Whether a board has it shows when it is read.</returns>
    public static A5Parameter? Find(string key) => A5Parameters.Find(key) ?? RegisterParameters.Find(key);
}
