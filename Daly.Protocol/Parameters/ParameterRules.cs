using Daly.Protocol.A5;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Parameters;

/// <summary>
/// Checks a frame of parameters that is about to be sent against ranges, the chemistry, and the other parameters as they
/// were last read. What was never read is not judged. Of boards with registers only the one that is written is.
/// </summary>
public sealed class ParameterRules : IParameterRules
{
    /// <summary>The least that an upper limit of the pack may be of that of all its cells, in percent.</summary>
    public const int PackHighLeastPercent = 85;

    /// <summary>The most that an upper limit of the pack may be of that of all its cells, in percent.</summary>
    public const int PackHighMostPercent = 101;

    /// <summary>The least that a lower limit of the pack may be of that of all its cells, in percent.</summary>
    public const int PackLowLeastPercent = 99;

    /// <summary>The most that a lower limit of the pack may be of that of all its cells, in percent.</summary>
    public const int PackLowMostPercent = 125;

    private static readonly string[] Pairs =
    {
        "cell_low_2_mv cell_low_1_mv", "cell_low_1_mv cell_high_1_mv", "cell_high_1_mv cell_high_2_mv",
        "pack_low_2_v pack_low_1_v", "pack_low_1_v pack_high_1_v", "pack_high_1_v pack_high_2_v",
        "charge_1_a charge_2_a", "discharge_1_a discharge_2_a",
        "charge_temp_low_2_c charge_temp_low_1_c", "charge_temp_low_1_c charge_temp_high_1_c", "charge_temp_high_1_c charge_temp_high_2_c",
        "discharge_temp_low_2_c discharge_temp_low_1_c", "discharge_temp_low_1_c discharge_temp_high_1_c",
        "discharge_temp_high_1_c discharge_temp_high_2_c",
        "soc_low_2_pct soc_low_1_pct", "soc_low_1_pct soc_high_1_pct", "soc_high_1_pct soc_high_2_pct",
        "cell_delta_1_mv cell_delta_2_mv", "temp_delta_1_c temp_delta_2_c",
        "cell_low_1_mv balance_start_mv", "balance_start_mv cell_high_2_mv",
    };

    /// <summary>In the frame of cell limits the low ones follow the high ones.</summary>
    private const int LowLimitsAt = 4;

    private readonly byte[] _frame = new byte[ParameterFrames.FrameLength];
    private readonly BmsData _data;
    private readonly string _chemistry;
    private A5Parameter? _parameter;
    private byte[]? _sent;
    private bool _isWhole;

    /// <summary>Initializes a new instance of the <see cref="ParameterRules"/> class.</summary>
    /// <param name="data">What the board said.</param>
    /// <param name="chemistry">The word for its kind of cells, see <see cref="CellBands"/>.</param>
    public ParameterRules(BmsData data, string chemistry)
    {
        _data = data;
        _chemistry = chemistry;
    }

    /// <summary>Gets pairs of keys, of which the first lies below the second: warnings come before protections, low limits below high ones.</summary>
    public static string[] Orders => Pairs;

    /// <summary>Checks a value against the kind of cells.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value in the parameter's own unit.</param>
    /// <param name="chemistry">The word for the kind of cells.</param>
    /// <param name="batteryType">What the BMS is set to, or absent.</param>
    /// <returns>One sentence on what is wrong, or <c>null</c>.</returns>
    public static string? ChemistryFault(A5Parameter parameter, long value, string chemistry, int batteryType)
    {
        CellBands bands = CellBands.Of(chemistry);
        bool isStart = parameter.Key == "balance_start_mv";
        bool isNominal = parameter.Key == "nominal_cell_mv";
        bool isCell = parameter.ReadId == A5DataId.CellThresholds;
        bool isHigh = isStart || (isCell && parameter.Offset < LowLimitsAt);
        if (!isNominal && !isHigh && !isCell) return null;
        if (batteryType != Absent.Value && batteryType != bands.BatteryType)
        {
            return "the BMS is set to another kind of cells than " + chemistry;
        }

        long lowest = isNominal || isStart ? bands.NominalLowest : isHigh ? bands.HighLowest : bands.LowLowest;
        long highest = isNominal ? bands.NominalHighest : isHigh ? bands.HighHighest : bands.LowHighest;
        if (value >= lowest && value <= highest) return null;
        return parameter.Key + " is " + lowest + " to " + highest + " mV with chemistry " + chemistry;
    }

    /// <inheritdoc/>
    public string? FaultOf(A5Parameter parameter, byte[] frame, bool isWhole)
    {
        _parameter = parameter;
        _sent = frame;
        _isWhole = isWhole;
        return CheckEach() ?? CheckOrders() ?? CheckPack(1) ?? CheckPack(2) ?? CheckShortCircuit();
    }

    private string? CheckEach()
    {
        A5Parameter[] all = A5Parameters.All;
        for (int i = 0; i < all.Length; i++)
        {
            long value = Concerns(all[i].Key) ? Value(all[i].Key) : Absent.Long;
            if (value == Absent.Long) continue;
            if (value < all[i].MinValue || value > all[i].MaxValue) return ParameterWords.Range(all[i]) + ", not " + Text(all[i].Key);
            string? fault = ChemistryFault(all[i], value, _chemistry, _data.Identity.BatteryType);
            if (fault != null) return fault;
        }

        return null;
    }

    private string? CheckOrders()
    {
        for (int i = 0; i < Orders.Length; i++)
        {
            string[] keys = Orders[i].Split(' ');
            if (!Concerns(keys[0], keys[1])) continue;
            long low = Value(keys[0]);
            long high = Value(keys[1]);
            bool isKnown = low != Absent.Long && high != Absent.Long;
            if (isKnown && low >= high) return keys[0] + " (" + Text(keys[0]) + ") has to be below " + keys[1] + " (" + Text(keys[1]) + ")";
        }

        return null;
    }

    // A pack limit far from all its cells' limits belongs to another battery.
    private string? CheckPack(int level) =>
        CheckPack("pack_high_" + level + "_v", "cell_high_" + level + "_mv", PackHighLeastPercent, PackHighMostPercent)
            ?? CheckPack("pack_low_" + level + "_v", "cell_low_" + level + "_mv", PackLowLeastPercent, PackLowMostPercent);

    private string? CheckPack(string packKey, string cellKey, int lowestPercent, int highestPercent)
    {
        if (!Concerns(packKey, cellKey) || _data.Status.CellCount == Absent.Value) return null;
        long pack = Value(packKey);
        long cell = Value(cellKey);
        if (pack == Absent.Long || cell == Absent.Long) return null;
        long percent = pack * 100 * 100;
        long whole = cell * _data.Status.CellCount;
        if (percent >= whole * lowestPercent && percent <= whole * highestPercent) return null;
        return packKey + " (" + Text(packKey) + ") has to be " + lowestPercent + " to " + highestPercent + " % of "
            + _data.Status.CellCount + " times " + cellKey + " (" + Text(cellKey) + ")";
    }

    private string? CheckShortCircuit()
    {
        if (!Concerns("short_circuit_a", "discharge_2_a")) return null;
        long amps = Value("short_circuit_a");
        long deciAmps = Value("discharge_2_a");
        bool isKnown = amps != Absent.Long && deciAmps != Absent.Long;
        return isKnown && amps * 10 <= deciAmps ? "short_circuit_a has to be above discharge_2_a" : null;
    }

    private bool Concerns(string key, string other) => Concerns(key) || Concerns(other);

    private bool Concerns(string key) => _parameter!.Key == key || (_isWhole && A5Parameters.Find(key)!.ReadId == _parameter.ReadId);

    private string Text(string key) => ParameterWords.Text(A5Parameters.Find(key)!, Value(key));

    private long Value(string key)
    {
        A5Parameter other = A5Parameters.Find(key)!;
        if (other.ReadId == _parameter!.ReadId) return other.Read(_sent!);
        return _data.ParameterFrames.TryCopy(other.ReadId, _frame) ? other.Read(_frame) : Absent.Long;
    }
}
