using System.Linq;
using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.Il;
using Daly.DeviceChecks.Il.Rules;

namespace Daly.DeviceChecks.Tests.Il.Rules;

[TestClass]
public sealed class TableSizeRuleTests
{
    private const string Rule = "table-size";

    [TestMethod]
    public void Texts_that_fill_the_table_of_texts_are_kept_and_a_few_more_break_the_rule()
    {
        Assert.IsEmpty(Sample.BrokenRules(Text(64000)));
        Assert.AreEqual(Rule, Sample.BrokenRules(Text(TableSizeRule.MaxBytes)).Single());
    }

    [TestMethod]
    public void A_letter_counts_with_its_bytes_in_UTF_8() =>
        Assert.AreEqual(Rule, Sample.BrokenRules($"public string Get() => \"{new string('\u00e4', 33000)}\";").Single());

    [TestMethod]
    public void A_text_counts_once_however_often_it_is_used()
    {
        string text = new('x', 40000);
        Assert.IsEmpty(Sample.BrokenRules($"public string A() => \"{text}\"; public string B() => \"{text}\";"));
    }

    [TestMethod]
    public void Long_names_count_as_texts()
    {
        string methods = string.Join(' ', Enumerable.Range(0, 70).Select(number => $"public void A{number}_{new string('x', 1000)}() {{ }}"));
        Assert.AreEqual(Rule, Sample.BrokenRules(methods).Single());
    }

    [TestMethod]
    public void Too_much_code_breaks_the_rule()
    {
        Finding finding = Sample.Findings(Calls(8000), IlRules.Portable).Single();
        Assert.AreEqual("table-size: Sample: has 72007 bytes of code; the device's format holds 65535", finding.ToString());
        Assert.IsEmpty(Sample.BrokenRules(Calls(7000)));
    }

    [TestMethod]
    [DataRow("public int Get() => 1;", 2, DisplayName = "ldc.i4.1, ret")]
    [DataRow("public int Get() => new int[2].Length;", 7, DisplayName = "ldc.i4.2, newarr with two bytes of token, ldlen, conv.i4, ret")]
    [DataRow("public void Run() { try { Run(); } finally { Run(); } }", 21, DisplayName = "two of ldarg.0 and call, leave.s, endfinally, ret, nine of the handler")]
    public void Code_is_counted_as_the_device_keeps_it(string member, int bytes)
    {
        using IlAssembly empty = Open("");
        using IlAssembly assembly = Open(member);
        Assert.AreEqual(bytes, TableSizeRule.CodeBytes(assembly) - TableSizeRule.CodeBytes(empty));
    }

    private static string Text(int length) => $"public string Get() => \"{new string('x', length)}\";";

    private static string Calls(int count) =>
        $"public void Step(int a) {{ }} public void Run() {{ {string.Concat(Enumerable.Repeat("Step(123456);", count))} }}";

    private static IlAssembly Open(string members)
    {
        DeviceAssembly compiled = Sample.Compile($"namespace Probe;\npublic class Subject\n{{\n{members}\n}}\n");
        Assert.AreEqual("", string.Join('\n', compiled.Errors));
        return new IlAssembly(compiled.Image);
    }
}
