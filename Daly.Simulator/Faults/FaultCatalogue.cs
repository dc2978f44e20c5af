using System.Collections.Immutable;
using System.Globalization;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Faults;

/// <summary>All faults of line, bus and board, by name.</summary>
public static class FaultCatalogue
{
    private const string Behaviours = "store, ignore, clamp, alter, noacknowledgement or unknown";

    public static IReadOnlyList<FaultDefinition> All { get; } =
    [
        OnSerial(Rated("noise", "stray bytes around replies", 0.1, rate => new NoiseFault(rate))),
        OnSerial(Rated("dropped-bytes", "1 to 4 bytes of a reply get lost", 0.1, rate => new DroppedBytesFault(rate))),
        OnSerial(Rated("lost-leading-byte", "the first byte of a reply gets lost", 0.1, rate => new LostLeadingByteFault(rate))),
        OnSerial(Rated("wrong-checksum", "a byte of a frame changes", 0.1, rate => new WrongChecksumFault(rate))),
        OnSerial(Rated("split", "a pause inside a reply", 0.2, rate => new SplitFault(rate))),
        OnSerial(Rated("merged", "a reply comes glued in front of the next one", 0.1, rate => new MergedFault(rate))),
        Rated("late-replies", "a reply arrives during the next exchange", 0.1, rate => new LateReplyFault(rate)),
        Rated("silence", "no answer", 1, rate => new SilenceFault(rate)),
        Rated("stale-frame", "a frame of the previous burst comes first; D2 and 0x81: the previous reply instead", 0.2, rate => new StaleFrameFault(rate)),
        Rated("flip-keeping-sum", "bits of a frame change and its checksum with them: what it says is wrong and nothing shows it", 0.02, rate => new FlippedBitsFault(rate)),
        Rated("second-read-differs", "of two reads of the same settings the second one is altered, its checksum with it", 1, rate => new SecondReadFault(rate)),
        Rated("replay-old", "an old reply to the same request comes in place of the new one", 0.1, rate => new OldReplyFault(rate)),
        OnSerial(Milliseconds("hold-and-release", "out of every minute the path takes all bytes, delivers none for this long, and then all", 5000, ms => new HoldAndReleaseFault(ms))),
        OnSerial(Milliseconds("duplicate-number", "a second board with a battery of its own has the same number, and answers this much later", 60, ms => new DuplicateNumberFault(ms))),
        Rated("minus-3000a", "raw current 0, −3000 A, in 0x90 and in the live registers of D2 and 0x81", 0.1, rate => new MinusThreeThousandFault(rate)),
        OnSerial(Plain("echo", "the line brings every request back", () => new EchoFault())),
        Rated("lost-frames", "a frame of a reply gets lost", 0.1, rate => new LostFramesFault(rate)),
        OnCan(Milliseconds("foreign-frames", "other devices send a frame on the bus, one each", 50, ms => new CanBusFault(ms, 0))),
        OnCan(Milliseconds("bus-off", "out of every 10 s the bus is off for this long", 2000, ms => new CanBusFault(0, ms))),
        Milliseconds("too-fast-lost", "requests closer than this to the previous exchange are lost", 100,
            (profile, ms) => profile with { LosesRequestsWithinMs = ms }),
        Milliseconds("slow-turnaround", "time until the board answers", 200,
            (profile, ms) => profile with { TurnaroundMinMs = ms, TurnaroundMaxMs = ms }),
        Milliseconds("zero-frames-after-wake", "how long everything reads zero after waking", 3000,
            (profile, ms) => profile with { ZeroFramesAfterWakeMs = ms }),
        OnSerial(Manner("echo-asleep", "the board sleeps and mirrors requests until its button or a charger wakes it",
            profile => profile with
            {
                StartsAsleep = true, CurrentWakes = false, WhenAsleep = AsleepBehaviour.Echo,
            })),
        Manner("asleep", "the board sleeps and is silent until its button or a charger wakes it",
            profile => profile with
            {
                StartsAsleep = true, CurrentWakes = false, WhenAsleep = AsleepBehaviour.Silent,
            }),
        Manner("residue", "unused bytes keep the previous reply's content", profile => profile with { Residue = true }),
        Manner("always-16", "16 + 3 frames for every host", profile => profile with { AlwaysSixteenFrames = true }),
        Manner("zero-based", "frame numbers start at 0", profile => profile with { FrameNumberBase = 0 }),
        new("silent-registers", "D2 and 0x81: reads that start at these registers (hex, comma between) are never answered", "3E,151", SilentRegisters),
        new("silent-ids", "these data ids (hex, comma between) are never answered", "97,54", SilentIds),
        new("parameter-writes", "how writes of settings are taken (value: " + Behaviours + ")", "ignore", ParameterWrites),
    ];

    /// <summary>
    /// Makes a fault from its name, with a value where one is wanted: <c>noise</c> or <c>noise=0.5</c>.
    /// </summary>
    /// <returns>A fault for one board.</returns>
    /// <exception cref="ArgumentException">No such fault, or a senseless value; the message says which.</exception>
    public static Fault Create(string text)
    {
        var parts = text.Split('=', 2);
        var definition = Find(parts[0]);
        var value = parts.Length == 2 ? parts[1] : definition.DefaultValue;
        try
        {
            return definition.Create(value);
        }
        catch (FormatException wrong)
        {
            throw new ArgumentException($"Fault '{definition.Name}': {wrong.Message}", wrong);
        }
    }

    /// <summary>Makes several faults.</summary>
    /// <exception cref="ArgumentException">One of them is wrong.</exception>
    public static IReadOnlyList<Fault> CreateAll(IEnumerable<string> texts) => [.. texts.Select(Create)];

    /// <summary>Makes several faults for one medium.</summary>
    /// <exception cref="ArgumentException">One of them is wrong, or cannot happen there.</exception>
    public static IReadOnlyList<Fault> CreateAll(IReadOnlyList<string> texts, FaultMedium medium)
    {
        foreach (var text in texts)
        {
            var fault = Find(text.Split('=', 2)[0]);
            if (fault.Medium != FaultMedium.Any && fault.Medium != medium)
                throw new ArgumentException($"Fault '{fault.Name}' happens only on {(medium == FaultMedium.Can ? "serial lines" : "CAN")}.");
        }

        return CreateAll(texts);
    }

    private static FaultDefinition Find(string name) => All.FirstOrDefault(fault => fault.Name == name) ?? throw new ArgumentException(
        $"No fault is called '{name}'; there are {string.Join(", ", All.Select(fault => fault.Name))}.");

    private static FaultDefinition Rated(string name, string what, double usual, Func<double, Fault> create) => new(
        name,
        $"{what} (value: how often, 0..1)",
        usual.ToString(CultureInfo.InvariantCulture),
        value => create(Rate(value)));

    private static FaultDefinition Plain(string name, string what, Func<Fault> create) => new(
        name,
        what,
        string.Empty,
        value => value.Length == 0 ? create() : throw new FormatException("takes no value."));

    private static FaultDefinition Manner(string name, string what, Func<BmsProfile, BmsProfile> adapt) =>
        Plain(name, what, () => new ProfileFault(adapt));

    private static FaultDefinition Milliseconds(
        string name, string what, int usual, Func<BmsProfile, int, BmsProfile> adapt) =>
        Milliseconds(name, what, usual, ms => new ProfileFault(profile => adapt(profile, ms)));

    private static FaultDefinition Milliseconds(string name, string what, int usual, Func<int, Fault> create) => new(
        name,
        $"{what} (value: milliseconds)",
        usual.ToString(CultureInfo.InvariantCulture),
        value => create(Whole(value)));

    private static FaultDefinition OnSerial(FaultDefinition fault) => fault with { Medium = FaultMedium.Serial };

    private static FaultDefinition OnCan(FaultDefinition fault) => fault with { Medium = FaultMedium.Can };

    private static Fault SilentIds(string value)
    {
        var ids = value.Split(',').Select(HexByte).ToImmutableHashSet();
        return new ProfileFault(profile => profile with { SilentIds = profile.SilentIds.Union(ids) });
    }

    private static Fault SilentRegisters(string value)
    {
        var registers = value.Split(',').Select(HexWord).ToImmutableHashSet();
        return new ProfileFault(profile => profile with { SilentRegisters = profile.SilentRegisters.Union(registers) });
    }

    private static ProfileFault ParameterWrites(string value) =>
        !char.IsAsciiDigit(value.FirstOrDefault('0')) && Enum.TryParse<ParameterWriteBehaviour>(value, true, out var behaviour)
            ? new ProfileFault(profile => profile with { ParameterWrites = behaviour })
            : throw new FormatException($"'{value}' is none of {Behaviours}.");

    private static double Rate(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate is >= 0 and <= 1
            ? rate
            : throw new FormatException($"'{value}' is not a rate of 0..1.");

    private static int Whole(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms <= 60_000
            ? ms
            : throw new FormatException($"'{value}' is not a number of milliseconds, 0..60000.");

    private static int HexWord(string value) =>
        ushort.TryParse(value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var register)
            ? register
            : throw new FormatException($"'{value}' is not a register in hex.");

    private static byte HexByte(string value) =>
        byte.TryParse(value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new FormatException($"'{value}' is not a data id in hex.");
}
