using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.Il;

namespace Daly.DeviceChecks.Tests.Compile;

[TestClass]
public sealed class LegalSampleTests
{
    [TestMethod]
    [DataRow("patterns", "static string Run(object? o) => o switch { null => \"\", int n and > 3 and < 9 => \"n\", string { Length: 2 } s => s, not Subject => \"?\", _ => \"!\" };")]
    [DataRow("switch on text", "static int Run(string s) { switch (s) { case \"a\": return 1; case \"b\": return 2; case \"c\": return 3; case \"d\": return 4; case \"e\": return 5; case \"f\": return 6; case \"g\": return 7; default: return 0; } }")]
    [DataRow("interpolation", "static string Run(int a, string b) => $\"{a:D4} {b} {a,5}\";")]
    [DataRow("constant interpolation", "const string A = \"a\"; const string B = $\"{A}/b\"; static string Run() => B;")]
    [DataRow("nullable annotations", "static string Run(string? a, Subject? b) => a ?? b?.ToString() ?? throw new ArgumentException(\"none\");")]
    [DataRow("null assignment", "static string? _a; static string Run() => _a ??= \"x\";")]
    [DataRow("init-only", "int Value { get; init; } static int Run() => new Subject { Value = 3 }.Value;")]
    [DataRow("readonly struct", "readonly struct Point { public Point(int x) { X = x; } public int X { get; } } static int Run(in Point p) => p.X;")]
    [DataRow("ref return", "static int[] _a = new int[2]; static ref int At(int i) => ref _a[i]; static void Run() { ref int first = ref At(0); first = 3; }")]
    [DataRow("jagged array", "static int[][] Run() => new[] { new[] { 1, 2 }, new[] { 3 } };")]
    [DataRow("constant bytes", "static readonly byte[] Data = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }; static int Run() => Data.Length;")]
    [DataRow("exception filter", "static int Run() { try { return 1; } catch (Exception e) when (e.Message.Length > 3) { return 2; } finally { GC.WaitForPendingFinalizers(); } }")]
    [DataRow("Hashtable", "static object Run() { var t = new Hashtable(); t[1] = \"a\"; foreach (DictionaryEntry e in t) { t.Remove(e.Key); } return t.Contains(1); }")]
    [DataRow("StringBuilder", "static string Run() => new StringBuilder(8).Append('a').Append(1).Append(2L).Append(\"b\").ToString();")]
    [DataRow("UTF-8", "static byte[] Run() => Encoding.UTF8.GetBytes(\"a\");")]
    [DataRow("using", "static void Run(IDisposable a) { using IDisposable b = a; using (a) { } }")]
    [DataRow("closures", "static Action Run(int a) { int b = a; void Add() => b++; return () => { Add(); b += a; }; }")]
    [DataRow("static lambda", "static Action Run() => static () => { };")]
    [DataRow("events", "event Action? Changed; void Run() => Changed?.Invoke();")]
    [DataRow("lock", "static readonly object Gate = new(); static void Run() { lock (Gate) { } }")]
    [DataRow("deconstruction", "void Deconstruct(out int a, out int b) { a = 1; b = 2; } static int Run(Subject s) { var (a, b) = s; return a + b; }")]
    [DataRow("enumerating text", "static int Run(string s) { int n = 0; foreach (char c in s) { n += c; } return n + s[0]; }")]
    [DataRow("flags", "[Flags] enum E { A = 1, B = 2 } static bool Run(int a) => ((E)a & E.B) != 0;")]
    [DataRow("finalizer", "~Subject() { }")]
    [DataRow("Interlocked", "static int _n; static int Run() => Interlocked.Increment(ref _n);")]
    [DataRow("goto and long shifts", "static ulong Run(ulong a) { again: a = (a << 7) | (a >> 57); if ((a & 1) == 0) { goto again; } return a; }")]
    public void An_allowed_feature_compiles_and_breaks_no_rule(string feature, string members)
    {
        const string Usings = "using System;\nusing System.Collections;\nusing System.Text;\nusing System.Threading;\nnamespace Sample;\n";
        DeviceAssembly compiled = Sample.Compile($"{Usings}public class Subject\n{{\n{members}\n}}\n");
        Assert.AreEqual("", string.Join('\n', compiled.Errors), feature);
        Assert.AreEqual("", string.Join('\n', IlChecker.Check(compiled.Image, IlRules.Portable)), feature);
    }
}
