using System;
using System.Collections.Generic;
using System.Linq;
using Daly.DeviceChecks.Api;

namespace Daly.DeviceChecks.Tests.Api;

[TestClass]
public sealed class ApiListingTests
{
    private const string Head = "# Some.Library 1.2.3 (AssemblyNativeVersion 100.0.0.1)\n# references: mscorlib 1.17.11, System.Math 1.5.116\n";

    [TestMethod]
    public void The_head_tells_identity_and_references()
    {
        ApiListing listing = ApiListing.Parse(Head);
        Assert.AreEqual("Some.Library 1.2.3", $"{listing.AssemblyName} {listing.Version}");
        Assert.AreEqual(
            "mscorlib 1.17.11, System.Math 1.5.116",
            string.Join(", ", listing.References.Select(reference => $"{reference.AssemblyName} {reference.Version}")));
    }

    [TestMethod]
    public void A_type_has_kind_modifiers_bases_and_its_members()
    {
        ApiType type = ApiListing.Parse(Head + "public sealed class A.B : A.C, A.ID [Obsolete]\n  A.B: public B()\n").Types.Single();
        Assert.AreEqual(ApiTypeKind.Class, type.Kind);
        Assert.AreEqual("public sealed", string.Join(' ', type.Modifiers));
        Assert.AreEqual("A.C A.ID", string.Join(' ', type.Bases));
        Assert.IsTrue(type.IsObsolete);
        Assert.AreEqual(ApiMemberKind.Constructor, type.Members.Single().Kind);
    }

    [TestMethod]
    [DataRow("public B(int size)", ApiMemberKind.Constructor, "B", "")]
    [DataRow("protected override void ~B()", ApiMemberKind.Finalizer, "~B", "void")]
    [DataRow("public static bool op_Equality(A.B a, A.B b)", ApiMemberKind.Operator, "op_Equality", "bool")]
    [DataRow("public virtual byte[] Read(ref int at, out bool done)", ApiMemberKind.Method, "Read", "byte[]")]
    [DataRow("public int Port { get; protected set; }", ApiMemberKind.Property, "Port", "int")]
    [DataRow("public char this[int index] { get; }", ApiMemberKind.Indexer, "this", "char")]
    [DataRow("public static readonly string Empty", ApiMemberKind.Field, "Empty", "string")]
    [DataRow("public const string Close = \"a (b) = c\"", ApiMemberKind.Constant, "Close", "string")]
    [DataRow("public event A.Handler Changed", ApiMemberKind.Event, "Changed", "A.Handler")]
    public void A_member_has_kind_name_and_type(string line, ApiMemberKind kind, string name, string type)
    {
        ApiMember member = ApiListing.Parse($"{Head}public class A.B\n  A.B: {line}\n").Types.Single().Members.Single();
        Assert.AreEqual(kind, member.Kind);
        Assert.AreEqual(name, member.Name);
        Assert.AreEqual(type, member.Type);
    }

    [TestMethod]
    public void Default_values_may_hold_commas_and_brackets()
    {
        const string Line = "  A.B: public void Run(string text = \"a, b)\", char fill = ',', int count = -1, params object[] rest)\n";
        IReadOnlyList<ApiParameter> parameters = ApiListing.Parse($"{Head}public class A.B\n{Line}").Types.Single().Members.Single().Parameters;
        Assert.AreEqual("\"a, b)\"|','|-1|", string.Join('|', parameters.Select(parameter => parameter.Default)));
        Assert.AreEqual("params", parameters[3].Modifier);
    }

    [TestMethod]
    [DataRow("public klass A.B")]
    [DataRow("public class A.B\n  A.C: public int Count")]
    [DataRow("public class A.B\n  A.B: public int")]
    [DataRow("public class A.B\n  A.B: public void Run(int)")]
    [DataRow("public class A.B\n  A.B: public const int Count")]
    [DataRow("  A.B: public int Count")]
    public void A_line_that_is_not_understood_is_an_error_with_its_number(string lines)
    {
        FormatException error = Assert.ThrowsExactly<FormatException>(() => ApiListing.Parse(Head + lines));
        Assert.Contains($"Line {2 + lines.Split('\n').Length} ", error.Message);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("public class A.B\n")]
    [DataRow("# Some.Library\n# references:\n")]
    public void A_listing_without_identity_is_refused(string text) =>
        Assert.ThrowsExactly<FormatException>(() => ApiListing.Parse(text));
}
