using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace Daly.Bridge.Tests.Desktop.Adversary.Mutants;

/// <summary>Where a changed assembly, the rest of the project and the adversary are loaded for themselves.</summary>
internal sealed class MutantContext(string name, byte[] image) : AssemblyLoadContext(isCollectible: true)
{
    /// <summary>Runs the adversary of this context.</summary>
    /// <returns>What it complains of, or <c>null</c>.</returns>
    public string? Attack(int seed, Theme theme)
    {
        var tests = LoadFromAssemblyPath(typeof(MutantContext).Assembly.Location);
        var entry = tests.GetType(typeof(AttackEntry).FullName!)!.GetMethod(nameof(AttackEntry.Complaint))!;
        return (string?)entry.Invoke(null, [seed, (int)theme]);
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == name) return LoadFromStream(new MemoryStream(image));
        var isOurs = assemblyName.Name!.StartsWith("Daly.", StringComparison.Ordinal);
        return isOurs ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll")) : null;
    }
}
