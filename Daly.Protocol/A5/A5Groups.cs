using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>Which group of values a data id fills.</summary>
internal static class A5Groups
{
    public static BmsGroup Of(byte dataId)
    {
        switch (dataId)
        {
            case A5DataId.Pack:
                return BmsGroup.Pack;
            case A5DataId.CellExtremes:
                return BmsGroup.CellExtremes;
            case A5DataId.TemperatureExtremes:
                return BmsGroup.TemperatureExtremes;
            case A5DataId.Fets:
                return BmsGroup.Fets;
            case A5DataId.Status:
                return BmsGroup.Status;
            case A5DataId.CellVoltages:
                return BmsGroup.CellVoltages;
            case A5DataId.Temperatures:
                return BmsGroup.Temperatures;
            case A5DataId.Balance:
            case A5DataId.BalanceCurrent:
                return BmsGroup.Balance;
            case A5DataId.Alarms:
                return BmsGroup.Alarms;
            case A5DataId.Clock:
                return BmsGroup.Clock;
            default:
                return dataId >= A5DataId.CellThresholds && dataId <= A5DataId.DeltaThresholds
                    ? BmsGroup.Thresholds
                    : BmsGroup.Identity;
        }
    }
}
