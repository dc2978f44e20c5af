using System;
using System.Collections.Generic;
using System.Linq;
using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.Il;

namespace Daly.DeviceChecks.Tests.Il.Rules;

[TestClass]
public sealed class IlRulesTests
{
    [TestMethod]
    [DataRow("own-generics", "public class Box<T> { public object? Value; }")]
    [DataRow("own-generics", "public static void Run<T>() { }")]
    [DataRow("generic-instantiation", "public int Run(Func<int, int> f) => 0;")]
    [DataRow("generic-instantiation", "public object Get() => new Action<int>(value => { });")]
    [DataRow("generic-instantiation", "public object Get() => typeof(Func<int>);")]
    [DataRow("generic-instantiation", "private EventHandler<string>? _handler; public bool Has => _handler != null; public void Clear() => _handler = null;")]
    [DataRow("multi-dimensional-array", "public object Get() => new int[2, 3];")]
    [DataRow("multi-dimensional-array", "public int Run(byte[,] grid) => 0;")]
    [DataRow("stackalloc", "public unsafe byte Get() { byte* bytes = stackalloc byte[4]; return bytes[0]; }")]
    [DataRow("fixed", "public unsafe byte Get(byte[] bytes) { fixed (byte* first = bytes) { return *first; } }")]
    [DataRow("checked-arithmetic", "public int Get(int a, int b) => checked(a + b);")]
    [DataRow("checked-arithmetic", "public int Get(int a, int b) => checked(a * b);")]
    [DataRow("checked-arithmetic", "public byte Get(int a) => checked((byte)a);")]
    [DataRow("default-interface-method", "public interface IPort { int Read() => 1; }")]
    [DataRow("default-interface-method", "public interface IPort { int Level { get => 1; } }")]
    [DataRow("floating-point", "private float _value; public void Clear() => _value = default; public bool Is(object o) => o.Equals(_value);")]
    [DataRow("floating-point", "public bool Is(object value) => value is double;")]
    [DataRow("floating-point", "public int Get(int a) => (int)(a * 1.5);")]
    [DataRow("floating-point", "public long Get(long a) => (long)Math.Abs(a);")]
    [DataRow("floating-point", "public long Get(long a, long b) => (long)Math.Max(a, b);")]
    [DataRow("floating-point", "public long Get(TimeSpan time) => (long)time.TotalSeconds;")]
    [DataRow("floating-point", "public int Get(float[] values) => values.Length;")]
    [DataRow("numeric-format", "public string Get(int a) => a.ToString(\"0.00\");")]
    [DataRow("numeric-format", "public string Get(int a) => a.ToString(\"x2\");")]
    [DataRow("numeric-format", "public string Get(ushort a) => a.ToString(\"P\");")]
    [DataRow("numeric-format", "public string Get(int a, string format) => a.ToString(format);")]
    [DataRow("numeric-format", "public string Get(int a) => $\"{a:0.00} V\";")]
    [DataRow("numeric-format", "public string Get(int a) => $\"{a,6:#,##0} V\";")]
    [DataRow("numeric-format", "public string Get(int a) => string.Format(\"{{{0:000}}}\", a);")]
    [DataRow("string-array", "private readonly string?[] _texts = new string?[4]; public bool Has(int i) => _texts[i] != null;")]
    [DataRow("string-array", "public object Get(int count) => new string[count];")]
    [DataRow("string-array", "public object Get() => new string[0];")]
    public void A_violation_breaks_exactly_its_rule(string rule, string members) =>
        Assert.AreEqual(rule, string.Join(' ', Sample.BrokenRules(members)));

    [TestMethod]
    [DataRow("public object Get() => new int[2][];")]
    [DataRow("public object Get(string a) => new[] { a, \"b\" };")]
    [DataRow("private static readonly string[] Words = { \"a\", \"b\" }; public string Get(int a) => Words[a];")]
    [DataRow("public object Get(int count) => new byte[count][];")]
    [DataRow("public Action Get(int a) => () => Math.Abs(a);")]
    [DataRow("public int Get(int a, int b) => Math.Max(a, b);")]
    [DataRow("public long Get(long a) => Math.Clamp(a, 0L, 9L);")]
    [DataRow("public byte Get(int a) => unchecked((byte)(a * 31));")]
    [DataRow("public interface IPort { int Read(); int Level { get; } }")]
    [DataRow("public interface IPort { const int Count = 4; }")]
    [DataRow("public string Get(int a) => a.ToString() + a.ToString(\"D5\") + a.ToString(\"X4\") + a.ToString(\"N2\");")]
    [DataRow("public string Get(int a) => $\"{a} {a:X2} {a,6} {a,6:D3}\";")]
    [DataRow("public string Get(int a) => string.Format(\"{{0:000}} {0}\", a);")]
    [DataRow("public string Get(DateTime a) => a.ToString(\"yyyy-MM-dd HH:mm:ss.fff\");")]
    [DataRow("public string Get() => \"{\\\"a\\\":1}\";")]
    [DataRow("public string Get(Subject a) => a.ToString(\"anything\"); public string ToString(string format) => format;")]
    public void What_the_device_runs_breaks_no_rule(string members) => Assert.IsEmpty(Sample.BrokenRules(members));

    [TestMethod]
    public void Every_rule_has_a_name_of_its_own() =>
        Assert.AreEqual(
            "own-generics generic-instantiation multi-dimensional-array stackalloc fixed checked-arithmetic default-interface-method "
            + "numeric-format string-array table-size floating-point",
            string.Join(' ', IlRules.Portable.Select(rule => rule.Name)));

    [TestMethod]
    public void A_project_that_allows_floating_point_is_held_to_all_other_rules()
    {
        IReadOnlyList<IIlRule> rules = IlRules.For(DeviceProjects.Hal with { AllowsFloatingPoint = true });
        Assert.IsEmpty(Sample.BrokenRules("public double Get(double a) => a * 1.5;", rules));
        Assert.AreEqual("numeric-format", Sample.BrokenRules("public string Get(double a) => a.ToString(\"0.0\");", rules).Single());
    }

    [TestMethod]
    public void A_finding_names_rule_type_method_and_cause()
    {
        Finding finding = Sample.Findings("public long Get(long a) => (long)Math.Abs(a);", IlRules.Portable)
            .First(found => found.Message.Contains("Math", StringComparison.Ordinal));
        Assert.AreEqual("floating-point: Probe.Subject.Get: uses System.Math.Abs with System.Single", finding.ToString());
    }

    [TestMethod]
    public void A_finding_in_a_nested_type_names_both_types() =>
        Assert.AreEqual(
            "Probe.Subject.Inner.Get",
            Sample.Findings("public class Inner { public int Get(int a) => checked(-a); }", IlRules.Portable).Single().Member);

    [TestMethod]
    public void What_is_no_assembly_is_refused() =>
        Assert.ThrowsExactly<BadImageFormatException>(() => IlChecker.Check(new byte[] { 1, 2, 3 }, IlRules.Device));
}
