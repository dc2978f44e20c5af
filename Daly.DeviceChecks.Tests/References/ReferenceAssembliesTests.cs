using System;
using System.Collections.Generic;
using System.Linq;
using Daly.DeviceChecks.Api;
using Daly.DeviceChecks.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Daly.DeviceChecks.Tests.References;

[TestClass]
public sealed class ReferenceAssembliesTests
{
    public static IEnumerable<object[]> AssemblyNames => ApiCatalog.All.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(AssemblyNames))]
    public void Every_listing_becomes_an_assembly_of_its_name_and_version(string assemblyName)
    {
        IAssemblySymbol assembly = SymbolsOf(assemblyName);
        Assert.AreEqual(assemblyName, assembly.Identity.Name);
        Assert.AreEqual(ApiCatalog.Get(assemblyName).Version.ToString(3), assembly.Identity.Version.ToString(3));
    }

    [TestMethod]
    [DynamicData(nameof(AssemblyNames))]
    public void Every_listed_type_and_member_is_in_the_assembly_and_no_other(string assemblyName)
    {
        string[] expected = [.. PublicSurface.Of(ApiCatalog.Get(assemblyName)).Order(StringComparer.Ordinal)];
        string[] actual = [.. PublicSurface.Of(SymbolsOf(assemblyName)).Order(StringComparer.Ordinal)];
        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', actual));
    }

    [TestMethod]
    public void The_core_library_references_nothing_and_is_where_the_compiler_finds_Object()
    {
        IAssemblySymbol core = SymbolsOf(ReferenceAssemblies.CoreLibrary);
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

    private static IAssemblySymbol SymbolsOf(string assemblyName)
    {
        MetadataReference[] references = [.. ReferenceAssemblies.Closure([assemblyName]).Select(found => found.Reference)];
        CSharpCompilation compilation = CSharpCompilation.Create("reader", references: references);
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(references[^1])!;
    }
}
