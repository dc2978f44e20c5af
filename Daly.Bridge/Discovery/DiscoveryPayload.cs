using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Topics;
using Daly.Monitor;
using Daly.Settings;

namespace Daly.Bridge.Discovery;

/// <summary>Writes the configuration of one entity in the single-component form, with Home Assistant's abbreviations.</summary>
internal sealed class DiscoveryPayload
{
    private const int LastCellShown = 16;
    private const string LinkTemplate = "{{ 'online' if value_json.state == 'online' else 'offline' }}";

    private readonly DiscoveryNames _names;
    private readonly ExpiryTimes _expiry;
    private readonly string? _shuntName;
    private readonly bool _hasBank;

    public DiscoveryPayload(DiscoveryNames names, PublishSettings rates, string? shuntName, bool hasBank)
    {
        _names = names;
        _expiry = new ExpiryTimes(rates);
        _shuntName = shuntName;
        _hasBank = hasBank;
    }

    public void Write(JsonWriter json, EntitySlot slot)
    {
        json.Clear();
        json.Begin();
        json.Text("name", slot.Row.Name);
        json.Text("uniq_id", _names.UniqueId(slot));
        WriteState(json, slot);
        WriteKind(json, slot);
        WriteClass(json, slot);
        WriteAvailability(json, slot);
        WriteDevice(json, slot);
        json.Key("o");
        json.Begin();
        json.Text("name", "Daly interface");
        json.Text("sw", BridgeVersion.Text);
        json.End();
        json.End();
    }

    private void WriteState(JsonWriter json, EntitySlot slot)
    {
        EntityRow row = slot.Row;
        if (row.Topic.Length == 0) return;
        json.Text("stat_t", _names.StateTopic(slot));
        if (row.Key.Length == 0) return;

        // Levels are 0, 1 and 2, and a binary sensor knows one word for on: null stays null, 1 and 2 become 1.
        string end = row.Has(EntityRow.Level) ? " and 1 }}" : " }}";
        json.Text("val_tpl", "{{ value_json." + row.Key + end);
    }

    private void WriteKind(JsonWriter json, EntitySlot slot)
    {
        EntityRow row = slot.Row;
        if (row.Command.Length > 0) json.Text("cmd_t", _names.CommandTopic(slot));
        if (row.Kind == "binary_sensor")
        {
            json.Text("pl_on", row.Key.Length == 0 ? StatusTopic.Online : "1");
            json.Text("pl_off", row.Key.Length == 0 ? StatusTopic.Offline : "0");
        }
        else if (row.Kind == "switch")
        {
            json.Text("pl_on", "on");
            json.Text("pl_off", "off");
            json.Text("stat_on", "1");
            json.Text("stat_off", "0");
        }
        else if (row.Kind == "button")
        {
            json.Text("pl_prs", "on");
        }
        else if (row.Kind == "number")
        {
            WriteRange(json, row);
        }
        else if (row.Options.Length > 0)
        {
            WriteOptions(json, row.Options);
        }
    }

    private static void WriteRange(JsonWriter json, EntityRow row)
    {
        CommandDefinition command = CommandCatalogue.Find(row.Command)!;
        json.Key("min");
        json.Raw(NumberText.Short(command.Min, command.Decimals));
        json.Key("max");
        json.Raw(NumberText.Short(command.Max, command.Decimals));
        json.Key("step");
        json.Raw(row.Options);
        json.Text("mode", "box");
    }

    private static void WriteOptions(JsonWriter json, string words)
    {
        json.Key("ops");
        json.Raw("[\"");
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] == ',') json.Raw("\",\"");
            else json.Byte(words[i]);
        }

        json.Raw("\"]");
    }

    private void WriteClass(JsonWriter json, EntitySlot slot)
    {
        EntityRow row = slot.Row;
        bool isWhole = (slot.Device == DiscoveryDevice.Bank) == _hasBank;
        bool isBattery = row.Has(EntityRow.Battery) && _shuntName is null && isWhole;
        if (isBattery) json.Text("dev_cla", "battery");
        if (row.DeviceClass.Length > 0) json.Text("dev_cla", row.DeviceClass);
        if (row.Unit.Length > 0) json.Text("unit_of_meas", row.Unit);
        if (row.StateClass.Length > 0) json.Text("stat_cla", row.StateClass);
        if (row.Decimals.Length > 0)
        {
            json.Key("sug_dsp_prc");
            json.Raw(row.Decimals);
        }

        if (row.Has(EntityRow.Diagnostic) && !isBattery) json.Text("ent_cat", "diagnostic");
        if (row.Has(EntityRow.Config)) json.Text("ent_cat", "config");
        if (row.Has(EntityRow.Off) || (row.Topic == "cells" && slot.Number > LastCellShown))
        {
            json.Key("en");
            json.Raw("false");
        }
    }

    private void WriteAvailability(JsonWriter json, EntitySlot slot)
    {
        EntityRow row = slot.Row;
        int expiry = row.Command.Length > 0 ? 0 : _expiry.Seconds(row.Topic);
        if (expiry > 0) json.Int("exp_aft", expiry);

        // The connection to the broker itself is told, not unavailable, while there is none.
        if (row.Topic == "status") return;
        if (slot.Pack == 0 || row.Has(EntityRow.Bridge))
        {
            json.Text("avty_t", _names.Status);
            return;
        }

        json.Key("avty");
        json.Raw("[");
        json.Begin();
        json.Text("t", _names.Status);
        json.End();
        json.Raw(",");
        json.Begin();
        json.Text("t", _names.Link(slot.Pack));
        json.Text("val_tpl", LinkTemplate);
        json.End();
        json.Raw("]");
        json.Text("avty_mode", "all");
    }

    private void WriteDevice(JsonWriter json, EntitySlot slot)
    {
        json.Key("dev");
        json.Begin();
        json.Key("ids");
        json.Raw("[\"");
        json.Raw(_names.Identifier(slot.Device, slot.Pack));
        json.Raw("\"]");
        json.Text("name", _names.DeviceName(slot.Device, slot.Pack));
        json.Text("mf", slot.Device == DiscoveryDevice.Pack ? "Daly" : "Daly interface");
        json.Text("mdl", Model(slot.Device));
        if (slot.Device == DiscoveryDevice.Bridge) json.Text("sw", BridgeVersion.Text);
        else json.Text("via_device", _names.Identifier(DiscoveryDevice.Bridge, 0));
        json.End();
    }

    private string Model(DiscoveryDevice device) => device switch
    {
        DiscoveryDevice.Pack => "Smart BMS",
        DiscoveryDevice.Shunt => _shuntName + " shunt",
        DiscoveryDevice.Bank => "Packs in parallel",
        _ => "Bridge",
    };
}
