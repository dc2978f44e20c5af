using System.Reflection;
using System.Runtime.Loader;
using Daly.DeviceChecks.Compile;

namespace Daly.DeviceChecks.Budget;

/// <summary>Assemblies of the device compile, loaded so that they run and count their instructions.</summary>
public sealed class CountingContext : IDisposable
{
    private readonly AssemblyLoadContext _context = new("counting", isCollectible: true);
    private readonly Dictionary<string, Assembly> _assemblies = new(StringComparer.Ordinal);

    /// <summary>Instruments and loads assemblies.</summary>
    /// <param name="assemblies">Compiled without errors, each after those that it references.</param>
    public CountingContext(IReadOnlyList<DeviceAssembly> assemblies)
    {
        string[] own = [.. assemblies.Select(assembly => assembly.Project.AssemblyName), typeof(CountingContext).Assembly.GetName().Name!];
        _context.Resolving += (_, name) => Find(name);
        foreach (DeviceAssembly assembly in assemblies)
        {
            using MemoryStream image = new(Instrumentation.Apply(assembly.Image, own));
            _assemblies.Add(assembly.Project.AssemblyName, _context.LoadFromStream(image));
        }
    }

    /// <summary>Finds a type.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Type Get(string name) =>
        _assemblies.Values.Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null)
        ?? throw new ArgumentException($"There is no type {name}.", nameof(name));

    public void Dispose() => _context.Unload();

    private Assembly? Find(AssemblyName name)
    {
        if (_assemblies.TryGetValue(name.Name!, out Assembly? own)) return own;
        return name.Name == typeof(CountingContext).Assembly.GetName().Name ? typeof(CountingContext).Assembly : null;
    }
}
