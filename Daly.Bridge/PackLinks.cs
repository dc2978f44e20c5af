using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.A5;
using Daly.Protocol.Can;
using Daly.Protocol.D2;
using Daly.Protocol.Detection;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.P81;
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
            Links[i] = CreateLink(i);
        }
    }

    /// <summary>The links, pack 1 first.</summary>
    public readonly BmsLink[] Links;

    public PackState[] CreatePacks()
    {
        var packs = new PackState[Links.Length];
        for (int i = 0; i < packs.Length; i++)
        {
            packs[i] = new PackState(i + 1, _settings.Boards[i], Links[i].Data, Links[i].Status, _settings.StaleMs)
            {
                Detection = _detections[i],
                Dialect = _detections[i] == null ? _settings.Dialect : null,
            };
            packs[i].Sign.Override = Sign(_settings.CurrentSign);
        }

        return packs;
    }

    public static BalanceFormat Balance(BmsSettings settings) => settings.BalanceFormat switch
    {
        "mask" => BalanceFormat.Mask,
        "number" => BalanceFormat.Number,
        _ => BalanceFormat.Auto,
    };

    private static CurrentSignKind Sign(string word) => word switch
    {
        "normal" => CurrentSignKind.Normal,
        "inverted" => CurrentSignKind.Inverted,
        _ => CurrentSignKind.Unknown,
    };

    private BmsLink CreateLink(int index)
    {
        LinkOptions options = Options(_settings.Boards[index]);
        switch (_settings.Dialect)
        {
            case "a5":
                return A5Link.Create(options);
            case "p81":
                return P81Link.Create(options);
            case "d2":
                // It knows no board numbers; the settings rules refuse any other.
                options.BoardNumber = 1;
                return D2Link.Create(options);
            case "can":
                options.ByteMicroseconds = CanLink.ByteMicroseconds;
                return CanLink.Create(options);
            default:
                BmsLink link = AutoLink.Create(options, Links.Length == 1, out DetectionReport report);
                _detections[index] = report;
                return link;
        }
    }

    private LinkOptions Options(int board) => new LinkOptions
    {
        BoardNumber = board,
        PollMs = _settings.PollMs,
        StaleMs = _settings.StaleMs,
        RequestFill = (byte)_settings.HostFill,
    };
}
