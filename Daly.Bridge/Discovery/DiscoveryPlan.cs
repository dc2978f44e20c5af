using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.State;
using Daly.Bridge.Topics;
using Daly.Settings;

namespace Daly.Bridge.Discovery;

/// <summary>All entities that there could ever be, in one row, parents first; and which of them are wanted now.</summary>
public sealed class DiscoveryPlan
{
    private readonly BridgeState _state;
    private readonly ControlSettings _control;
    private readonly AlarmLimitSettings _limits;
    private readonly byte[] _rows = new byte[ValueTables.Count];
    private readonly int _ofDevice = CommandEntities.OfDevice;
    private readonly int _perPack = CommandEntities.OfPack;

    public DiscoveryPlan(BridgeState state, ControlSettings control, AlarmLimitSettings limits)
    {
        _state = state;
        _control = control;
        _limits = limits;
        for (int i = 0; i < _rows.Length; i++)
        {
            _rows[i] = (byte)ValueTables.Rows(i);
            if (i < ValueTables.OfDevice) _ofDevice += Size(i);
            else _perPack += Size(i);
        }

        Count = _ofDevice + (_perPack * state.Packs.Length);
    }

    /// <summary>Gets how many entities there could be.</summary>
    public int Count { get; }

    /// <summary>Gets a number that changes when a pack turns out to have more or fewer cells or sensors.</summary>
    public long Sizes
    {
        get
        {
            long sizes = 0;
            for (int i = 0; i < _state.Packs.Length; i++)
            {
                sizes = (sizes * 4093) + (_state.Packs[i].CellCount * 32) + _state.Packs[i].SensorCount;
            }

            return sizes;
        }
    }

    /// <summary>Picks an entity.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public void Select(int index, EntitySlot slot)
    {
        int rest = index - _ofDevice;
        if (rest >= 0) SelectOfPack(rest % _perPack, (rest / _perPack) + 1, slot);
        else if (index < CommandEntities.OfDevice) slot.Set(CommandEntities.Row(index), null, DiscoveryDevice.Bridge, 0, 0);
        else SelectValue(index - CommandEntities.OfDevice, 0, 0, slot);
    }

    /// <summary>Tells whether an entity is wanted.</summary>
    /// <returns>What is to become of it.</returns>
    internal EntityWish Wish(EntitySlot slot)
    {
        if (slot.Row.Kind.Length == 0) return EntityWish.Leave;
        if (slot.Row.Command.Length > 0 && !IsAllowed(CommandCatalogue.Find(slot.Row.Command)!.AllowWord)) return EntityWish.Remove;
        if (slot.Device == DiscoveryDevice.Shunt && _state.Shunt is null) return EntityWish.Remove;
        if (slot.Device == DiscoveryDevice.Bank && _state.Packs.Length < 2) return EntityWish.Remove;
        if (slot.Device == DiscoveryDevice.Bridge && slot.Row.Topic == "alarms" && !_limits.IsSet(slot.Row.Key)) return EntityWish.Remove;
        if (slot.Number == 0) return EntityWish.Announce;
        int known = Known(slot);
        if (known == 0) return EntityWish.Leave;
        return slot.Number <= known ? EntityWish.Announce : EntityWish.Remove;
    }

    // The commands are last, so that the last entity is one that is announced.
    private void SelectOfPack(int index, int pack, EntitySlot slot)
    {
        int command = index - (_perPack - CommandEntities.OfPack);
        if (command < 0) SelectValue(index, ValueTables.OfDevice, pack, slot);
        else slot.Set(CommandEntities.Row(CommandEntities.OfDevice + command), null, DiscoveryDevice.Pack, pack, 0);
    }

    private void SelectValue(int index, int table, int pack, EntitySlot slot)
    {
        for (; index >= Size(table); table++) index -= Size(table);

        // Behind the rows of a table come the cells from 2 on.
        bool isNumbered = ValueTables.Numbers(table) > 0 && (index >= _rows[table] || index == ValueTables.NumberedRow);
        int number = !isNumbered ? 0 : index < _rows[table] ? 1 : index - _rows[table] + 2;
        string row = ValueTables.Row(table, isNumbered ? ValueTables.NumberedRow : index);
        slot.Set(row, ValueTables.Topic(table), ValueTables.Device(table), pack, number);
    }

    private int Size(int table)
    {
        int numbers = ValueTables.Numbers(table);
        return numbers > 0 ? _rows[table] + numbers - 1 : _rows[table];
    }

    private int Known(EntitySlot slot)
    {
        PackState pack = _state.Packs[slot.Pack - 1];
        return slot.Row.Topic == "cells" ? pack.CellCount : pack.SensorCount;
    }

    private bool IsAllowed(string? word) =>
        _control.Enabled && (word is null || SettingText.IndexOf(_control.Allow, word) >= 0);
}
