namespace Daly.Protocol.Alarms;

/// <summary>
/// Every alarm bit that is known, in ascending order of byte and bit. The layout is that of A5 0x98, the common form of
/// all dialects; bits that are not listed have no known meaning and appear only in the raw bytes. Byte 8 is ours: what other
/// dialects tell and A5 has no bit for (<see cref="Messages.AlarmMessage.Beyond"/>).
/// </summary>
/// <remarks>Texts are literals, which the device leaves in its flash; an object for each alarm would cost it 7 KB of heap.</remarks>
public static class AlarmCatalogue
{
    /// <summary>Bytes that carry bits.</summary>
    public const int BitBytes = 7;

    /// <summary>Index of the byte with the fault code, 0 for none.</summary>
    public const int FaultCodeOffset = 7;

    /// <summary>The byte that is not one of A5 0x98.</summary>
    public const int BeyondOffset = 8;

    /// <summary>How many <see cref="AlarmGroup"/> there are.</summary>
    public const int GroupCount = (int)AlarmGroup.OffByCommand + 1;

    // Byte and bit, 8 · byte + bit, of each alarm.
    private static readonly byte[] Places =
    {
        0, 1, 2, 3, 4, 5, 6, 7,
        8, 9, 10, 11, 12, 13, 14, 15,
        16, 17, 18, 19, 20, 21, 22, 23,
        24, 25, 26, 27, 32, 33, 34, 35,
        36, 37, 38, 39, 40, 41, 42, 43,
        44, 45, 46, 47, 48, 49, 50, 51,
        52, 53, 64, 65, 66, 67, 68, 69,
        70, 71,
    };

    // Group and level, 4 · group + level, of each alarm.
    private static readonly byte[] Kinds =
    {
        (4 * (int)AlarmGroup.CellHigh) + 1, (4 * (int)AlarmGroup.CellHigh) + 2,
        (4 * (int)AlarmGroup.CellLow) + 1, (4 * (int)AlarmGroup.CellLow) + 2,
        (4 * (int)AlarmGroup.PackHigh) + 1, (4 * (int)AlarmGroup.PackHigh) + 2,
        (4 * (int)AlarmGroup.PackLow) + 1, (4 * (int)AlarmGroup.PackLow) + 2,
        (4 * (int)AlarmGroup.ChargeTempHigh) + 1, (4 * (int)AlarmGroup.ChargeTempHigh) + 2,
        (4 * (int)AlarmGroup.ChargeTempLow) + 1, (4 * (int)AlarmGroup.ChargeTempLow) + 2,
        (4 * (int)AlarmGroup.DischargeTempHigh) + 1, (4 * (int)AlarmGroup.DischargeTempHigh) + 2,
        (4 * (int)AlarmGroup.DischargeTempLow) + 1, (4 * (int)AlarmGroup.DischargeTempLow) + 2,
        (4 * (int)AlarmGroup.ChargeCurrent) + 1, (4 * (int)AlarmGroup.ChargeCurrent) + 2,
        (4 * (int)AlarmGroup.DischargeCurrent) + 1, (4 * (int)AlarmGroup.DischargeCurrent) + 2,
        (4 * (int)AlarmGroup.SocHigh) + 1, (4 * (int)AlarmGroup.SocHigh) + 2,
        (4 * (int)AlarmGroup.SocLow) + 1, (4 * (int)AlarmGroup.SocLow) + 2,
        (4 * (int)AlarmGroup.CellDelta) + 1, (4 * (int)AlarmGroup.CellDelta) + 2,
        (4 * (int)AlarmGroup.TempDelta) + 1, (4 * (int)AlarmGroup.TempDelta) + 2,
        (4 * (int)AlarmGroup.Mosfet) + 2, (4 * (int)AlarmGroup.Mosfet) + 2,
        (4 * (int)AlarmGroup.Sensor) + 2, (4 * (int)AlarmGroup.Sensor) + 2,
        (4 * (int)AlarmGroup.Mosfet) + 2, (4 * (int)AlarmGroup.Mosfet) + 2,
        (4 * (int)AlarmGroup.Mosfet) + 2, (4 * (int)AlarmGroup.Mosfet) + 2,
        (4 * (int)AlarmGroup.Hardware) + 2, (4 * (int)AlarmGroup.Hardware) + 2,
        (4 * (int)AlarmGroup.Sensor) + 2, (4 * (int)AlarmGroup.Hardware) + 2,
        (4 * (int)AlarmGroup.Hardware) + 2, (4 * (int)AlarmGroup.Hardware) + 2,
        (4 * (int)AlarmGroup.Hardware) + 2, (4 * (int)AlarmGroup.Hardware) + 2,
        (4 * (int)AlarmGroup.Hardware) + 2, (4 * (int)AlarmGroup.Hardware) + 2,
        (4 * (int)AlarmGroup.ShortCircuit) + 2, (4 * (int)AlarmGroup.CellLow) + 2,
        (4 * (int)AlarmGroup.OffByCommand) + 0, (4 * (int)AlarmGroup.Hardware) + 1,
        (4 * (int)AlarmGroup.DischargeTempHigh) + 1, (4 * (int)AlarmGroup.DischargeTempHigh) + 2,
        (4 * (int)AlarmGroup.Hardware) + 1, (4 * (int)AlarmGroup.Hardware) + 2,
        (4 * (int)AlarmGroup.Mosfet) + 1, (4 * (int)AlarmGroup.Mosfet) + 2,
        (4 * (int)AlarmGroup.Mosfet) + 2, (4 * (int)AlarmGroup.Mosfet) + 2,
    };

    /// <summary>Gets how many alarms there are.</summary>
    public static int Count => Places.Length;

    /// <summary>Gets one alarm as an object made for the purpose; what runs again and again asks for its parts instead.</summary>
    /// <param name="index">Its place in the catalogue, from 0.</param>
    /// <returns>Its definition.</returns>
    public static AlarmDefinition Get(int index) =>
        new AlarmDefinition(AlarmTexts.Id(index), Group(index), AlarmTexts.Text(index), Level(index), ByteIndex(index), Bit(index));

    /// <summary>Gets the stable name of an alarm, such as <c>cell_high_1</c>.</summary>
    /// <param name="index">Its place in the catalogue, from 0.</param>
    public static string Id(int index) => AlarmTexts.Id(index);

    /// <summary>Gets what an alarm is about.</summary>
    /// <param name="index">Its place in the catalogue, from 0.</param>
    public static AlarmGroup Group(int index) => (AlarmGroup)(Kinds[index] >> 2);

    /// <summary>Gets the level of an alarm: 1 warning, 2 protection or fault, 0 a state that is no alarm.</summary>
    /// <param name="index">Its place in the catalogue, from 0.</param>
    public static int Level(int index) => Kinds[index] & 3;

    /// <summary>Gets the byte an alarm stands in: 0..6 of A5 0x98, 8 beyond it.</summary>
    /// <param name="index">Its place in the catalogue, from 0.</param>
    public static int ByteIndex(int index) => Places[index] >> 3;

    /// <summary>Gets the bit in that byte, 0 the lowest.</summary>
    /// <param name="index">Its place in the catalogue, from 0.</param>
    public static int Bit(int index) => Places[index] & 7;

    /// <summary>Gets the key under which a group is published.</summary>
    /// <param name="group">The group.</param>
    /// <returns>A stable lower-case name.</returns>
    public static string GroupKey(AlarmGroup group) => group switch
    {
        AlarmGroup.CellHigh => "cell_high",
        AlarmGroup.CellLow => "cell_low",
        AlarmGroup.PackHigh => "pack_high",
        AlarmGroup.PackLow => "pack_low",
        AlarmGroup.ChargeTempHigh => "charge_temp_high",
        AlarmGroup.ChargeTempLow => "charge_temp_low",
        AlarmGroup.DischargeTempHigh => "discharge_temp_high",
        AlarmGroup.DischargeTempLow => "discharge_temp_low",
        AlarmGroup.ChargeCurrent => "charge_current",
        AlarmGroup.DischargeCurrent => "discharge_current",
        AlarmGroup.SocHigh => "soc_high",
        AlarmGroup.SocLow => "soc_low",
        AlarmGroup.CellDelta => "cell_delta",
        AlarmGroup.TempDelta => "temp_delta",
        AlarmGroup.Mosfet => "mosfet",
        AlarmGroup.Sensor => "sensor",
        AlarmGroup.Hardware => "hardware",
        AlarmGroup.ShortCircuit => "short_circuit",
        _ => "off_by_command",
    };
}
