namespace Daly.Bridge.Discovery;

/// <summary>One row of the tables of values and commands, taken apart; one object is filled again and again.</summary>
/// <remarks>
/// The tables are texts because on the device objects cost heap, and the letters of a literal do not. Columns:
/// key | form | kind | name | device class | unit | state class | decimals shown | flags | options; those at the end may be
/// left out. The form says how the value is published: <c>0</c> a whole number, <c>31</c> a number in thousandths with one
/// decimal, <c>w</c> a text, <c>e</c> a word of the options, <c>#</c> a whole number for each cell or sensor, whose number stands for <c>#</c> in key and name,
/// <c>*</c> anything else. The kind is that of the entity in Home Assistant: <c>s</c> sensor, <c>b</c> binary sensor, none when it
/// is not announced. The state class is <c>m</c> for a measurement and <c>t</c> for a total that grows. Flags are letters, the
/// constants of this class. Options are the words of an enumeration, by its numbers. Rows of commands have the topic that tells their state in
/// place of the form, the further kinds <c>w</c> switch, <c>n</c> number and <c>p</c> button, for a number its step as
/// option, and one more column: the command, whose range and word in <c>control.allow</c> its definition knows.
/// </remarks>
public sealed class EntityRow
{
    /// <summary>Flag: Home Assistant files it under diagnostics.</summary>
    public const string Diagnostic = "d";

    /// <summary>Flag: Home Assistant files it under configuration.</summary>
    public const string Config = "c";

    /// <summary>Flag: Home Assistant hides it until the user enables it.</summary>
    public const string Off = "o";

    /// <summary>Flag: it stays available while the BMS does not answer.</summary>
    public const string Bridge = "b";

    /// <summary>Flag: its value is an alarm level, of which 1 and 2 are problems.</summary>
    public const string Level = "l";

    /// <summary>Flag: it is the battery when no shunt measures a better one; with several packs that of the bank.</summary>
    public const string Battery = "B";

    /// <summary>Flag: it is about the shunt, whatever its topic is about.</summary>
    public const string Shunt = "s";

    private string _row = string.Empty;
    private string _flags = string.Empty;
    private int _at;

    /// <summary>Gets how the value is published.</summary>
    public string Form { get; private set; } = string.Empty;

    /// <summary>Gets the component: sensor, binary_sensor, switch, number or button; empty when it is not announced.</summary>
    public string Kind { get; private set; } = string.Empty;

    /// <summary>Gets the topic below the device or pack that tells its state; empty when it has none.</summary>
    public string Topic { get; private set; } = string.Empty;

    /// <summary>Gets the key in the topic; empty when the topic is plain text.</summary>
    public string Key { get; private set; } = string.Empty;

    /// <summary>Gets the name, without that of the device.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Gets the device class, or nothing.</summary>
    public string DeviceClass { get; private set; } = string.Empty;

    /// <summary>Gets the unit, or nothing.</summary>
    public string Unit { get; private set; } = string.Empty;

    /// <summary>Gets the state class, or nothing.</summary>
    public string StateClass { get; private set; } = string.Empty;

    /// <summary>Gets how many decimals are shown, as a digit, or nothing.</summary>
    public string Decimals { get; private set; } = string.Empty;

    /// <summary>Gets the words of an enumeration with commas, or the step of a number.</summary>
    public string Options { get; private set; } = string.Empty;

    /// <summary>Gets the name of the command topic, or nothing.</summary>
    public string Command { get; private set; } = string.Empty;

    /// <summary>Gets what tells it from the other entities of its device.</summary>
    public string Id => Command.Length > 0 ? "set_" + Command : Key.Length > 0 ? Topic + "_" + Key : Topic;

    /// <summary>Takes a row apart.</summary>
    /// <param name="topic">The topic of its table; <c>null</c> for a row of commands.</param>
    /// <param name="number">What stands for <c>#</c>; 0 when there is none.</param>
    public void Parse(string row, string? topic, int number)
    {
        _row = row;
        _at = 0;
        Key = Numbered(Next(), number);
        Form = Next();
        Topic = topic ?? Form;
        Kind = KindOf(Next());
        Name = Numbered(Next(), number);
        DeviceClass = Next();
        Unit = Next();
        StateClass = StateClassOf(Next());
        Decimals = Next();
        _flags = Next();
        Options = Next();
        Command = Next();
    }

    /// <summary>Tells whether it has a flag.</summary>
    public bool Has(string flag) => _flags.Contains(flag);

    private static string KindOf(string letter) => letter switch
    {
        "s" => "sensor",
        "b" => "binary_sensor",
        "w" => "switch",
        "n" => "number",
        "p" => "button",
        _ => string.Empty,
    };

    private static string StateClassOf(string letter) => letter switch
    {
        "m" => "measurement",
        "t" => "total_increasing",
        _ => string.Empty,
    };

    private static string Numbered(string text, int number)
    {
        int at = text.IndexOf('#');
        if (at < 0 || number == 0) return text;
        string before = text.Substring(0, at);
        string after = text.Substring(at + 1);
        return before + number.ToString() + after;
    }

    private string Next()
    {
        if (_at > _row.Length) return string.Empty;
        int end = _row.IndexOf('|', _at);
        if (end < 0) end = _row.Length;
        string column = _row.Substring(_at, end - _at);
        _at = end + 1;
        return column;
    }
}
