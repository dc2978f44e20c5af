using System.Text.Json.Nodes;
using Daly.Bridge.Discovery;
using Daly.Bridge.Topics;

namespace Daly.Desktop.Run;

/// <summary>Names, units and decimals of the published values, for the views.</summary>
internal static class PublishedRows
{
    /// <summary>What stands for the number of a pack in the name of a topic.</summary>
    public const string AnyPack = "#/";

    private static readonly ILookup<string, EntityRow> Tables = All().ToLookup(row => row.Topic);

    /// <summary>Gives the numbers that are worth being seen: those that Home Assistant announces and does not hide.</summary>
    /// <param name="topic">Such as <c>shunt</c> or <c>#/pack</c>.</param>
    public static IEnumerable<EntityRow> Shown(string topic) => Tables[topic].Where(IsMain);

    /// <summary>Gives the unit of a value.</summary>
    /// <param name="topic">Such as <c>shunt</c> or <c>#/pack</c>.</param>
    /// <returns>The unit, or nothing.</returns>
    public static string Unit(string topic, string key) => Tables[topic].FirstOrDefault(row => row.Key == key)?.Unit ?? string.Empty;

    /// <summary>Gives all of it for the web page.</summary>
    /// <returns>By topic and key: <c>name</c>, <c>unit</c>, <c>decimals</c> of numbers, <c>isMain</c>.</returns>
    public static string Json() => new JsonObject(Tables.Select(table => KeyValuePair.Create(
        table.Key, (JsonNode?)new JsonObject(table.Select(row => KeyValuePair.Create(row.Key, (JsonNode?)Json(row))))))).ToJsonString();

    private static bool IsMain(EntityRow row) => row.Kind == "sensor" && char.IsAsciiDigit(row.Form[0]) && !row.Has(EntityRow.Off);

    private static JsonObject Json(EntityRow row)
    {
        var json = new JsonObject { ["name"] = row.Name, ["unit"] = row.Unit, ["isMain"] = IsMain(row) };
        if (char.IsAsciiDigit(row.Form[0])) json["decimals"] = row.Form.Length > 1 ? row.Form[1] - '0' : 0;
        return json;
    }

    private static IEnumerable<EntityRow> All()
    {
        for (int table = 0; table < ValueTables.Count; table++)
        {
            string topic = (table < ValueTables.OfDevice ? string.Empty : AnyPack) + ValueTables.Topic(table);
            for (int index = 0; index < ValueTables.Rows(table); index++)
            {
                var row = new EntityRow();
                row.Parse(ValueTables.Row(table, index), topic, 0);
                yield return row;
            }
        }
    }
}
