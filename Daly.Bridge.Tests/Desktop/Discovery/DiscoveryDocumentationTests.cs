using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using static Daly.Bridge.Tests.Desktop.Discovery.HomeAssistantValidator;

namespace Daly.Bridge.Tests.Desktop.Discovery;

[TestClass]
public sealed partial class DiscoveryDocumentationTests
{
    private static readonly string Document = Documents.Read("home-assistant.md");

    [TestMethod]
    public void The_documented_entities_are_exactly_those_that_are_announced()
    {
        var battery = new AnnouncedBattery(
            4, true, AnnouncedBattery.AllCommands + AnnouncedBattery.AllLimits + AnnouncedBattery.TwoPacks, packs: 2);
        var announced = battery.Validate().Entities.Select(Line).Distinct().Order(StringComparer.Ordinal).ToArray();

        var documented = Row().Matches(Document).Select(match => match.Value).Order(StringComparer.Ordinal).ToArray();

        CollectionAssert.AreEqual(documented, announced);
    }

    [TestMethod]
    public void The_size_of_the_buffer_is_documented() =>
        StringAssert.Contains(Document, $"a buffer of {Bridge.Topics.Publisher.MaxPayload} bytes");

    private static string Line(System.Text.Json.Nodes.JsonObject entity)
    {
        var id = UniqueId().Replace(Text(entity, "unique_id"), string.Empty);
        id = Numbered().Replace(id, "$1N_$2");
        var name = id.Contains("N_", StringComparison.Ordinal) ? Text(entity, "name").Split(' ')[0] + " N" : Text(entity, "name");
        var unit = entity.ContainsKey("unit_of_measurement") ? Text(entity, "unit_of_measurement") : string.Empty;
        var notes = Text(entity, "enabled_by_default") == "false" ? "hidden" : string.Empty;
        if (entity.ContainsKey("command_topic")) notes += (notes.Length > 0 ? ", " : string.Empty) + "command, needs";
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {Text(entity, "component")} | `{id}` | {unit} | {notes}");
    }

    [GeneratedRegex("^daly_battery_([0-9]_)?")]
    private static partial Regex UniqueId();

    [GeneratedRegex("^(cells_c|temperatures_t)[0-9]+_(mv|c)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\| .* \| (sensor|binary_sensor|switch|number|button) \| `[^`]+` \| .* \| (hidden)?(, )?(command, needs)?", RegexOptions.Multiline)]
    private static partial Regex Row();
}
