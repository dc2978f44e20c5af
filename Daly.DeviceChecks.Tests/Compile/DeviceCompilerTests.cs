using System;
using System.Linq;
using Daly.DeviceChecks.Compile;

namespace Daly.DeviceChecks.Tests.Compile;

[TestClass]
public sealed class DeviceCompilerTests
{
    [TestMethod]
    [DataRow("List<T>", "CS0234", "using System.Collections.Generic;")]
    [DataRow("LINQ", "CS0234", "using System.Linq;")]
    [DataRow("Nullable<T>", "CS0518", "class C { int? _value; int Get() => _value ?? 0; }")]
    [DataRow("Span<T>", "CS0234", "class C { void Run(System.Span<byte> bytes) { } }")]
    [DataRow("value tuples", "CS8179", "class C { (int, int) Get() => (1, 2); }")]
    [DataRow("decimal", "CS0518", "class C { decimal Get() => 1; }")]
    [DataRow("records", "CS0518", "record C(int Value);")]
    [DataRow("indices from the end", "CS0518", "class C { int Get(int[] values) => values[^1]; }")]
    [DataRow("async", "CS0234", "class C { async System.Threading.Tasks.Task Run() { } }")]
    [DataRow("yield", "CS0518", "class C { System.Collections.IEnumerable Get() { yield return 1; } }")]
    [DataRow("string.Join", "CS0117", "class C { string Get() => string.Join(\",\", new string[0]); }")]
    [DataRow("string.Replace", "CS1061", "class C { string Get(string text) => text.Replace('a', 'b'); }")]
    [DataRow("string.Contains(char)", "CS1503", "class C { bool Get(string text) => text.Contains('a'); }")]
    [DataRow("DateTime.Now", "CS0117", "class C { string Get() => System.DateTime.Now.ToString(\"0.00\"); }")]
    [DataRow("Convert.ToString", "CS1501", "class C { string Get() => System.Convert.ToString(1, 16); }")]
    [DataRow("Enum.GetName", "CS0117", "class C { string Get() => System.Enum.GetName(typeof(C), 1); }")]
    [DataRow("char.IsDigit", "CS0117", "class C { bool Get() => char.IsDigit('1'); }")]
    [DataRow("OverflowException", "CS0234", "class C { System.Exception Get() => new System.OverflowException(); }")]
    [DataRow("volatile", "CS0518", "class C { volatile int _a; int Get() => _a; void Set() => _a = 1; }")]
    [DataRow("readonly ref returns", "CS0518", "class C { static int _a; ref readonly int Get() => ref _a; }")]
    [DataRow("dynamic", "CS1980", "class C { int Get(dynamic a) => a.B; }")]
    [DataRow("DivideByZeroException", "CS0234", "class C { System.Exception Get() => new System.DivideByZeroException(); }")]
    [DataRow("local time", "CS0619", "class C { System.DateTimeKind Get() => System.DateTimeKind.Local; }")]
    [DataRow("SpanByte in a field", "CS8345", "class C { System.SpanByte _bytes; int Length => _bytes.Length; }")]
    [DataRow("C# 11", "CS8936", "class C { bool Get(int[] values) => values is [1, 2]; }")]
    [DataRow("unsafe code", "CS0227", "class C { unsafe void Run() { } }")]
    public void What_the_device_lacks_does_not_compile(string feature, string error, string source)
    {
        string[] errors = [.. Sample.Compile(source).Errors.Select(found => found.Id)];
        Assert.Contains(error, errors, feature);
    }

    [TestMethod]
    [DataRow("CS0219", "class C { void Run() { int unused = 1; } }")]
    [DataRow("CS8600", "class C { string Get() { string text = null; return text; } }")]
    [DataRow("CS0618", "class C { bool Is(string text) => System.Guid.TryParseGuidWithDashes(text, out _); }")]
    public void Warnings_are_errors(string warning, string source) =>
        Assert.Contains(warning, Sample.Compile(source).Errors.Select(found => found.Id));

    [TestMethod]
    public void A_struct_of_the_device_must_be_assigned_before_it_is_read() =>
        Assert.AreEqual("CS0165", Sample.Compile("class C { long Get() { System.DateTime time; return time.Ticks; } }").Errors.Single().Id);

    [TestMethod]
    public void An_error_says_file_line_and_message()
    {
        string error = Sample.Compile("class C\n{\n    Missing? _it;\n}\n").Errors[0].ToString();
        Assert.StartsWith("Sample.cs(3): error CS0246: ", error);
        Assert.Contains("'Missing'", error);
    }

    [TestMethod]
    public void A_project_that_did_not_compile_cannot_be_referenced()
    {
        DeviceAssembly broken = Sample.Compile("class C : Missing { }");
        ArgumentException refused = Assert.ThrowsExactly<ArgumentException>(() => DeviceCompiler.Compile(DeviceProjects.Monitor, [], [broken]));
        Assert.Contains("Sample.cs(1)", refused.Message);
    }

    [TestMethod]
    public void The_same_sources_give_the_same_bytes()
    {
        const string Source = "public class C { public string Text => $\"{1}\"; }";
        Assert.IsTrue(Sample.Compile(Source).Image.Span.SequenceEqual(Sample.Compile(Source).Image.Span));
    }
}
