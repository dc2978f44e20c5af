namespace Daly.Desktop.Run;

/// <summary>Where a running bridge is to be seen.</summary>
/// <param name="Page">The address of the web page, with the token of this run where it takes commands; <c>null</c> without one.</param>
/// <param name="Subscription">What shows all that is published, as a command line; <c>null</c> without a broker.</param>
internal sealed record SessionPlaces(string? Page, string? Subscription)
{
    /// <summary>Gives a line for each.</summary>
    public IEnumerable<string> Lines()
    {
        if (Page is not null) yield return $"  page:   {Page}";
        if (Subscription is not null) yield return $"  broker: {Subscription}";
    }
}
