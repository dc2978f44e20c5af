using Daly.Bridge.Discovery.Entities;
using Daly.Bridge.State;
using Daly.Protocol.Messages;
using Daly.Settings;

namespace Daly.Bridge.Discovery;

/// <summary>All entities that there could ever be, in one row, parents first; and which of them are wanted now.</summary>
public sealed class DiscoveryPlan
{
    private const int CellsAt = 0;
    private const int TemperaturesAt = CellVoltagesMessage.MaxCells;
    private const int NumberedPerPack = CellVoltagesMessage.MaxCells + TemperaturesMessage.MaxSensors;
    private const int PerPack = PackEntities.Count + AlarmEntities.Count + NumberedPerPack;
    private const int OfDevice = BridgeEntities.Count + OwnAlarmEntities.Count + ShuntEntities.Count + BankEntities.Count;

    private readonly BridgeState _state;
    private readonly ControlSettings _control;
    private readonly AlarmLimitSettings _limits;

    /// <summary>Initializes a new instance of the <see cref="DiscoveryPlan"/> class.</summary>
    /// <param name="state">What there is.</param>
    /// <param name="control">Which commands are allowed.</param>
    /// <param name="limits">Which own limits are set.</param>
    public DiscoveryPlan(BridgeState state, ControlSettings control, AlarmLimitSettings limits)
    {
        _state = state;
        _control = control;
        _limits = limits;
        Count = OfDevice + (PerPack * state.Packs.Length);
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
    /// <param name="slot">Filled.</param>
    public void Select(int index, EntitySlot slot)
    {
        int rest = index - OfDevice;
        if (rest >= 0) SelectOfPack(rest % PerPack, (rest / PerPack) + 1, slot);
        else SelectOfDevice(index, slot);
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

    private static void SelectOfDevice(int index, EntitySlot slot)
    {
        int own = index - BridgeEntities.Count;
        int shunt = own - OwnAlarmEntities.Count;
        int bank = shunt - ShuntEntities.Count;
        if (bank >= 0) slot.Set(BankEntities.Row(bank), DiscoveryDevice.Bank, 0, 0);
        else if (shunt >= 0) slot.Set(ShuntEntities.Row(shunt), DiscoveryDevice.Shunt, 0, 0);
        else slot.Set(own >= 0 ? OwnAlarmEntities.Row(own) : BridgeEntities.Row(index), DiscoveryDevice.Bridge, 0, 0);
    }

    private static void SelectOfPack(int index, int pack, EntitySlot slot)
    {
        int alarm = index - PackEntities.Count;
        int numbered = alarm - AlarmEntities.Count;
        if (alarm < 0)
        {
            slot.Set(PackEntities.Row(index), DiscoveryDevice.Pack, pack, 0);
        }
        else if (numbered < 0)
        {
            slot.Set(AlarmEntities.Row(alarm), DiscoveryDevice.Pack, pack, 0);
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
