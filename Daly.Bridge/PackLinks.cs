using Daly.Bridge.State;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Settings;

namespace Daly.Bridge;

/// <summary>Makes links and pack states out of settings.</summary>
internal sealed class PackLinks
{
    private readonly BmsSettings _settings;
    private readonly DetectionReport?[] _detections;

    public PackLinks(BmsSettings settings)
    {
        _settings = settings;
        Links = new BmsLink[settings.Boards.Length];
        _detections = new DetectionReport?[Links.Length];
        for (int i = 0; i < Links.Length; i++)
        {
            Links[i] = BmsDialects.CreateLink(settings.Dialect, Options(settings.Boards[i]), Links.Length == 1, out _detections[i]);
        }
    }

    /// <summary>The links, pack 1 first.</summary>
    public readonly BmsLink[] Links;

    public PackState[] CreatePacks()
    {
        var packs = new PackState[Links.Length];
        for (int i = 0; i < packs.Length; i++) packs[i] = PackState.Create(i + 1, Links[i], _detections[i], _settings);
        return packs;
    }

    private LinkOptions Options(int board) => new LinkOptions
    {
        BoardNumber = board,
        PollMs = _settings.PollMs,
        StaleMs = _settings.StaleMs,
        RequestFill = (byte)_settings.HostFill,
    };
}
