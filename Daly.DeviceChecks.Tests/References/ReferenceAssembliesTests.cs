using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Daly.DeviceChecks.Api;
using Daly.DeviceChecks.References;
using Microsoft.CodeAnalysis;

namespace Daly.DeviceChecks.Tests.References;

[TestClass]
public sealed class ReferenceAssembliesTests
{
    public static IEnumerable<object[]> AssemblyNames => ApiCatalog.All.Keys.Select(name => new object[] { name });

    /// <summary>Those of which there is no package: generated.</summary>
    public static IEnumerable<object[]> ListedNames => AssemblyNames.Where(name => (string)name[0] != ReferenceAssemblies.CoreLibrary);

    [TestMethod]
    [DynamicData(nameof(AssemblyNames))]
    public void Every_listing_becomes_an_assembly_of_its_name_and_version(string assemblyName)
    {
        IAssemblySymbol assembly = ReferenceAssemblies.Symbols(assemblyName);
        Assert.AreEqual(assemblyName, assembly.Identity.Name);
        Assert.AreEqual(ApiCatalog.Get(assemblyName).Version.ToString(3), assembly.Identity.Version.ToString(3));
    }

    [TestMethod]
    [DynamicData(nameof(ListedNames))]
    public void Every_listed_type_and_member_is_in_the_assembly_and_no_other(string assemblyName)
    {
        string[] expected = [.. PublicSurface.Of(ApiCatalog.Get(assemblyName)).Order(StringComparer.Ordinal)];
        string[] actual = [.. PublicSurface.Of(ReferenceAssemblies.Symbols(assemblyName)).Order(StringComparer.Ordinal)];
        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', actual));
    }

    [TestMethod]
    public void The_core_library_is_that_of_the_package_and_of_the_native_part_that_the_scripts_ask_for()
    {
        string head = File.ReadLines(Path.Combine(Solution.Tree.Root, $"Daly.DeviceChecks/Api/mscorlib-{ApiCatalog.Get("mscorlib").Version}.txt")).First();
        var native = ReferenceAssemblies.Symbols("mscorlib").GetAttributes().Single(one => one.AttributeClass!.Name == "AssemblyNativeVersionAttribute");
        Assert.EndsWith($"(AssemblyNativeVersion {native.ConstructorArguments[0].Value})", head);
    }

    [TestMethod]
    public void The_core_library_references_nothing_and_is_where_the_compiler_finds_Object()
    {
        IAssemblySymbol core = ReferenceAssemblies.Symbols(ReferenceAssemblies.CoreLibrary);
        Assert.IsEmpty(core.Modules.Single().ReferencedAssemblies);
        Assert.AreEqual(SpecialType.System_Object, core.GetTypeByMetadataName("System.Object")!.SpecialType);
    }

    [TestMethod]
    public void A_closure_has_each_assembly_once_and_after_those_that_it_references()
    {
        string[] names = [.. ReferenceAssemblies.Closure(["System.IO.Ports"]).Select(found => found.Listing.AssemblyName)];
        Assert.AreEqual(
            "mscorlib nanoFramework.Runtime.Events nanoFramework.System.Text System.IO.Streams System.IO.Ports", string.Join(' ', names));
    }

    [TestMethod]
    public void An_unknown_assembly_is_refused_by_name()
    {
        ArgumentException refused = Assert.ThrowsExactly<ArgumentException>(() => ReferenceAssemblies.Get("System.Net.Sockets"));
        Assert.Contains("System.Net.Sockets", refused.Message);
    }
}
