using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.References;

namespace Daly.DeviceChecks.Projects;

/// <summary>Holds one device project to its plan.</summary>
public sealed class ProjectCheck(SourceTree tree)
{
    /// <param name="plan">What it must hold.</param>
    /// <returns>One sentence for each thing that is wrong.</returns>
    public IReadOnlyList<string> Check(NanoProjectPlan plan)
    {
        NanoProject project = NanoProject.Read(tree, plan.Name);
        IEnumerable<string> problems =
            [.. Names(project, plan), .. Sources(project, plan), .. Outputs(project), .. Projects(project, plan), .. Compiled(project, plan)];
        return [.. problems.Concat(PackageCheck.Check(project)).Select(problem => $"{plan.Name}: {problem}")];
    }

    private static IEnumerable<string> Names(NanoProject project, NanoProjectPlan plan)
    {
        if (project.AssemblyName != plan.AssemblyName)
            yield return $"the assembly is named {project.AssemblyName}, not {plan.AssemblyName}";
        if (!Guid.TryParseExact(project.Property("ProjectGuid"), "B", out _))
            yield return $"{project.Property("ProjectGuid")} is no GUID in braces";
    }

    private IEnumerable<string> Sources(NanoProject project, NanoProjectPlan plan)
    {
        foreach (SourceFile source in plan.Folders.SelectMany(tree.Sources))
        {
            if (!project.Compiles(source.Name)) yield return $"{source.Name} is not compiled";
        }

        foreach (string left in new[] { "obj/nano/Left.cs", "bin/nano/Left.cs" })
        {
            if (project.Compiles($"{project.Name}/{left}")) yield return $"{left} would be compiled, which a build left there";
        }
    }

    // A folder holds a .csproj too: the two must not find each other's intermediate files.
    private static IEnumerable<string> Outputs(NanoProject project)
    {
        foreach (var (property, folder) in new[] { ("IntermediateOutputPath", "obj"), ("OutputPath", "bin") })
        {
            string path = project.Property(property);
            if (!path.StartsWith(folder + "\\nano\\", StringComparison.Ordinal)) yield return $"{property} is {path}, not below {folder}\\nano";
        }
    }

    // Else a source could compile here and not there, or the device would carry an assembly that nobody uses.
    private static IEnumerable<string> Compiled(NanoProject project, NanoProjectPlan plan)
    {
        string[] wanted = [.. ApiOrder.Sort(plan.Packages.Prepend(ReferenceAssemblies.CoreLibrary)).Select(listing => listing.AssemblyName)];
        foreach (string assembly in wanted.Except(project.References.Keys)) yield return $"{assembly} is not referenced, which the device compile uses";
        foreach (string assembly in project.References.Keys.Except(wanted)) yield return $"{assembly} is referenced, which the device compile does not use";
    }

    private IEnumerable<string> Projects(NanoProject project, NanoProjectPlan plan)
    {
        string[] wanted = [.. plan.Projects.Select(name => $"{name}/{name}.nfproj").Order(StringComparer.Ordinal)];
        string[] found = [.. project.Projects.Order(StringComparer.Ordinal)];
        if (!wanted.SequenceEqual(found)) yield return $"it references {string.Join(", ", found)} instead of {string.Join(", ", wanted)}";
        foreach (string file in found.Where(file => !File.Exists(Path.Combine(tree.Root, file)))) yield return $"{file} does not exist";
    }
}
