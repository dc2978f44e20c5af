using Daly.Bridge.Discovery.Entities;
using Daly.Bridge.Settings;
using Daly.Bridge.State;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Discovery;

/// <summary>All entities that there could ever be, in one row, parents first; and which of them are wanted now.</summary>
public sealed class DiscoveryPlan
{
    private const int CellsAt = 0;
    private const int TemperaturesAt = CellVoltagesMessage.MaxCells;
    private const int NumberedPerPack = CellVoltagesMessage.MaxCells + TemperaturesMessage.MaxSensors;

    private readonly BridgeState _state;
    private readonly ControlSettings _control;
    private readonly AlarmLimitSettings _limits;
    private readonly string[][] _tables = { BridgeEntities.Rows, OwnAlarmEntities.Rows, ShuntEntities.Rows, BankEntities.Rows };
    private readonly int _ofDevice;
    private readonly string[] _pack = PackEntities.Rows;
    private readonly string[] _alarms = AlarmEntities.Rows;

    /// <summary>Initializes a new instance of the <see cref="DiscoveryPlan"/> class.</summary>
    /// <param name="state">What there is.</param>
    /// <param name="control">Which commands are allowed.</param>
    /// <param name="limits">Which own limits are set.</param>
    public DiscoveryPlan(BridgeState state, ControlSettings control, AlarmLimitSettings limits)
    {
        _state = state;
        _control = control;
        _limits = limits;
        for (int i = 0; i < _tables.Length; i++) _ofDevice += _tables[i].Length;
        Count = _ofDevice + (PerPack * state.Packs.Length);
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

    private int PerPack => _pack.Length + _alarms.Length + NumberedPerPack;

    /// <summary>Picks an entity.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <param name="slot">Filled.</param>
    public void Select(int index, EntitySlot slot)
    {
        int rest = index - _ofDevice;
        if (rest >= 0)
        {
            SelectOfPack(rest % PerPack, (rest / PerPack) + 1, slot);
            return;
        }

        int table = 0;
        while (index >= _tables[table].Length) index -= _tables[table++].Length;
        DiscoveryDevice device = table switch
        {
            2 => DiscoveryDevice.Shunt,
            3 => DiscoveryDevice.Bank,
            _ => DiscoveryDevice.Bridge,
        };
        slot.Set(_tables[table][index], device, 0, 0);
    }

    /// <summary>Tells whether an entity is wanted.</summary>
    /// <param name="slot">The entity.</param>
    /// <returns>What is to become of it.</returns>
    internal EntityWish Wish(EntitySlot slot)
    {
        if (slot.Row.Command.Length > 0 && !IsAllowed(slot.Row.AllowWord)) return EntityWish.Remove;
        if (slot.Device == DiscoveryDevice.Shunt && _state.Shunt is null) return EntityWish.Remove;
        if (slot.Device == DiscoveryDevice.Bank && _state.Packs.Length < 2) return EntityWish.Remove;
        if (slot.Device == DiscoveryDevice.Bridge && slot.Row.Topic == "alarms" && !_limits.IsSet(slot.Row.Key)) return EntityWish.Remove;
        if (slot.Number == 0) return EntityWish.Announce;
        int known = Known(slot);
        if (known == 0) return EntityWish.Leave;
        return slot.Number <= known ? EntityWish.Announce : EntityWish.Remove;
    }

    private void SelectOfPack(int index, int pack, EntitySlot slot)
    {
        int alarm = index - _pack.Length;
        int numbered = alarm - _alarms.Length;
        if (alarm < 0)
        {
            slot.Set(_pack[index], DiscoveryDevice.Pack, pack, 0);
        }
        else if (numbered < 0)
        {
            slot.Set(_alarms[alarm], DiscoveryDevice.Pack, pack, 0);
        }
        else if (numbered < TemperaturesAt)
        {
            slot.Set(PackEntities.Cell, DiscoveryDevice.Pack, pack, numbered - CellsAt + 1);
        }
        else
        {
            slot.Set(PackEntities.Temperature, DiscoveryDevice.Pack, pack, numbered - TemperaturesAt + 1);
        }
    }

    private int Known(EntitySlot slot)
    {
        PackState pack = _state.Packs[slot.Pack - 1];
        return slot.Row.Topic == "cells" ? pack.CellCount : pack.SensorCount;
    }

    private bool IsAllowed(string word) =>
        _control.Enabled && (word.Length == 0 || SettingText.IndexOf(_control.Allow, word) >= 0);
}
