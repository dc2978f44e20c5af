using System.Collections;
using Daly.Bridge.State;

namespace Daly.Bridge.Display;

/// <summary>All pages in the order in which they are turned: what is wrong comes first.</summary>
internal static class DisplayPages
{
    /// <summary>Makes the pages.</summary>
    public static IDisplayPage[] Create(BridgeState state)
    {
        var list = new ArrayList { new AlarmsPage(), new SettingsPage(), new SocPage() };
        for (int i = 0; i < state.Packs.Length; i++)
        {
            list.Add(new PackPage(state.Packs[i]));
            list.Add(new CellsPage(state.Packs[i]));
        }

        list.Add(new ConnectionsPage());
        var pages = new IDisplayPage[list.Count];
        for (int i = 0; i < pages.Length; i++) pages[i] = (IDisplayPage)list[i]!;
        return pages;
    }
}
