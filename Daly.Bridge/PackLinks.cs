using Daly.Bridge.Settings;
using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.A5;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge;

/// <summary>Makes links and pack states out of settings.</summary>
internal static class PackLinks
{
    public static BmsLink[] CreateLinks(BmsSettings settings)
    {
        var links = new BmsLink[settings.Boards.Length];
        for (int i = 0; i < links.Length; i++)
        {
            links[i] = A5Link.Create(new LinkOptions
            {
                BoardNumber = settings.Boards[i],
                PollMs = settings.PollMs,
                RequestFill = (byte)settings.HostFill,
            });
        }

        return links;
    }

    public static PackState[] CreatePacks(BmsLink[] links, BmsSettings settings)
    {
        var packs = new PackState[links.Length];
        for (int i = 0; i < packs.Length; i++)
        {
            packs[i] = new PackState(i + 1, settings.Boards[i], links[i].Data, links[i].Status, settings.StaleMs);
            packs[i].Sign.Override = Sign(settings.CurrentSign);
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
}
