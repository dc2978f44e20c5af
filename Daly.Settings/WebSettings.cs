namespace Daly.Settings;

/// <summary>The web page of the desktop host.</summary>
public sealed class WebSettings
{
    internal WebSettings(SettingsValues values)
    {
        Listen = values.Text("web.listen");
        Port = values.Int("web.port");
        Token = values.Text("web.token");
    }

    /// <summary>Gets or sets the none, loopback or any (<c>web.listen</c>).</summary>
    public string Listen { get; set; }

    /// <summary>Gets or sets the port; 0 is any free one (<c>web.port</c>).</summary>
    public int Port { get; set; }

    /// <summary>Gets or sets the token for browsers from elsewhere; secret, empty for none (<c>web.token</c>).</summary>
    public string Token { get; set; }
}
