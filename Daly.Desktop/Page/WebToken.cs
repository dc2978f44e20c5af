using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Daly.Desktop.Page;

/// <summary>The secret that whoever changes something through the page has to show.</summary>
/// <param name="configured"><c>web.token</c>; when it is empty one is made up for this run.</param>
internal sealed class WebToken(string configured)
{
    /// <summary>The header that carries it: no form and no simple request of a foreign page can set it.</summary>
    public const string Header = "X-Daly-Token";

    private const int RandomBytes = 16;

    /// <summary>Gets the secret.</summary>
    public string Text { get; } =
        configured.Length > 0 ? configured : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>Gets whether it was made up for this run, so that it may be shown at the start.</summary>
    public bool IsMadeUp { get; } = configured.Length == 0;

    /// <summary>Tells whether a request shows it; takes the same time whatever is wrong with it.</summary>
    public bool IsShownBy(HttpRequest request)
    {
        string shown = request.Headers[Header].ToString();
        return CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(shown)), SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }
}
