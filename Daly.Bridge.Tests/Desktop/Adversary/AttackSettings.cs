using System;
using System.Collections.Generic;
using System.Globalization;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>The settings of the bridge under attack, and the faults that its boards may have.</summary>
internal static class AttackSettings
{
    public static string Of(AttackRules rules, int packs, bool isAnnounced) => string.Create(CultureInfo.InvariantCulture, $"""
        mqtt.root = daly
        bms.boards = {(packs == 2 ? "1,2" : "1")}
        control.enabled = true
        control.allow = charge_fet,discharge_fet,settings,parameter,bms_restart
        control.quiet_s = {rules.QuietMs / 1000}
        control.arm_s = {rules.ArmMs / 1000}
        control.max_open_amps = {rules.MaxOpenAmps}
        bridge.supply = {(rules.IsSupplyPack ? "pack" : "other")}
        publish.pack_s = 1
        publish.cells_s = 2
        publish.diagnostics_s = 10
        discovery.enabled = {(isAnnounced ? "true" : "false")}

        """);

    /// <summary>Gives faults by name, each as often as chance will have it; they rest until they are woken.</summary>
    public static IEnumerable<string> Faults(Random random)
    {
        string[] names = ["noise", "dropped-bytes", "wrong-checksum", "split", "late-replies", "lost-frames", "flip-keeping-sum", "replay-old"];
        foreach (var name in names) yield return string.Create(CultureInfo.InvariantCulture, $"{name}={0.02 + (0.3 * random.NextDouble()):0.###}");
        yield return "silence=1";
        yield return "second-read-differs=1";
    }
}
