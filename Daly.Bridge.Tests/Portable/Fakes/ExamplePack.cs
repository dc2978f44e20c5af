using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Portable.Fakes;

/// <summary>The pack of the examples in the MQTT contract: four cells, 13.3 V, −1.4 A, 87.3 %.</summary>
internal static class ExamplePack
{
    public const int StaleMs = 30_000;

    public static PackState Empty() => Empty(1);

    public static PackState Empty(int number) => new PackState(number, number, new BmsData(), new LinkStatus(), StaleMs);

    public static PackState Create(long updatedMs) => Create(updatedMs, 1);

    public static PackState Create(long updatedMs, int number)
    {
        PackState pack = Empty(number);
        pack.Link.State = LinkState.Online;
        pack.Link.StateSinceMs = Absent.Long;
        pack.Sign.Override = CurrentSignKind.Normal;
        FillElectric(pack.Data);
        FillCells(pack.Data);
        FillRest(pack.Data);
        for (int i = 0; i <= (int)BmsGroup.Clock; i++) pack.Data.MarkUpdated((BmsGroup)i, updatedMs);
        pack.Alarms.Evaluate(pack.Data.Alarms.Raw);
        return pack;
    }

    private static void FillElectric(BmsData data)
    {
        data.Pack.PackDeciVolts = 133;
        data.Pack.CurrentRaw = 30000 - 14;
        data.Pack.SocPermille = 873;
        data.Fets.State = ChargeState.Discharging;
        data.Fets.ChargeFet = 1;
        data.Fets.DischargeFet = 1;
        data.Fets.RemainingMilliAmpHours = 34920;
        data.Status.ChargerPresent = 0;
        data.Status.LoadPresent = 1;
        data.Status.Cycles = 41;
    }

    private static void FillCells(BmsData data)
    {
        data.Status.CellCount = 4;
        data.CellExtremes.MinCellMilliVolts = 3321;
        data.CellExtremes.MinCellNumber = 3;
        data.CellExtremes.MaxCellMilliVolts = 3334;
        data.CellExtremes.MaxCellNumber = 1;
        data.CellVoltages.Count = 4;
        data.CellVoltages.CellMilliVolts[0] = 3334;
        data.CellVoltages.CellMilliVolts[1] = 3330;
        data.CellVoltages.CellMilliVolts[2] = 3321;
        data.CellVoltages.CellMilliVolts[3] = 3329;
    }

    private static void FillRest(BmsData data)
    {
        data.Status.TemperatureSensorCount = 1;
        data.Temperatures.Count = 1;
        data.Temperatures.Celsius[0] = 18;
        data.TemperatureExtremes.MinCelsius = 18;
        data.TemperatureExtremes.MinSensorNumber = 1;
        data.TemperatureExtremes.MaxCelsius = 19;
        data.TemperatureExtremes.MaxSensorNumber = 2;
        data.Balance.CellMask = 0;
        data.Balance.HasRaw = true;
        data.Alarms.HasRaw = true;
    }
}
