namespace Daly.Settings;

/// <summary>The web page of the desktop host.</summary>
public sealed class WebSettings
{
    internal WebSettings(SettingsValues values)
    {
        Listen = (WebListen)values.Int("web.listen");
        Port = values.Int("web.port");
        Token = values.Text("web.token");
    }

    /// <summary>Gets or sets who may open it (<c>web.listen</c>).</summary>
    public WebListen Listen { get; set; }

    /// <summary>Gets or sets the port; 0 is any free one (<c>web.port</c>).</summary>
    public int Port { get; set; }

    /// <summary>Gets or sets the token for browsers from elsewhere; secret, empty for none (<c>web.token</c>).</summary>
    public string Token { get; set; }
}
