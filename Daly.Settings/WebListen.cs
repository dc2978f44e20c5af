namespace Daly.Settings;

/// <summary>Who may open the web page (<c>web.listen</c>), in the order of the words of its key.</summary>
public enum WebListen
{
    None = 0,
    Loopback = 1,
    Any = 2,
}
