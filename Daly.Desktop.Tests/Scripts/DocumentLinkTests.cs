using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Daly.Desktop.Tests.Scripts;

/// <summary>Where the documents point to is there.</summary>
[TestClass]
public sealed partial class DocumentLinkTests
{
    [TestMethod]
    [DataRow("")]
    [DataRow("docs")]
    public void A_link_leads_to_a_file_and_to_a_heading_in_it(string folder)
    {
        string[] broken = [.. Directory.GetFiles(Repository.PathOf(folder), "*.md").SelectMany(page => Link().Matches(File.ReadAllText(page))
            .Select(link => (Page: page, To: link.Groups[1].Value, Heading: link.Groups[2].Value))
            .Where(link => !Leads(link.Page, link.To, link.Heading))
            .Select(link => $"{Path.GetFileName(link.Page)}: {link.To}{link.Heading}"))];
        Assert.IsEmpty(broken, string.Join('\n', broken));
    }

    private static bool Leads(string page, string to, string heading)
    {
        string target = to.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, to);
        return Path.Exists(target) && (heading.Length == 0 || File.ReadLines(target).Any(line => line.StartsWith('#') && $"#{Anchor(line)}" == heading));
    }

    private static string Anchor(string line) => NoPartOfAnAnchor().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoPartOfAnAnchor();
}
