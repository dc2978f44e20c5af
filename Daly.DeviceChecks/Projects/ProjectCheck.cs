using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Daly.DeviceChecks.Compile;

namespace Daly.DeviceChecks.Projects;

/// <summary>Holds one device project to its plan.</summary>
/// <param name="tree">The solution.</param>
public sealed class ProjectCheck(SourceTree tree)
{
    /// <summary>Checks a project.</summary>
    /// <param name="plan">What it must hold.</param>
    /// <returns>One sentence for each thing that is wrong.</returns>
    public IReadOnlyList<string> Check(NanoProjectPlan plan)
    {
        NanoProject project = NanoProject.Read(tree, plan.Name);
        IEnumerable<string> problems =
            [.. Names(project, plan), .. Sources(project, plan), .. Outputs(project), .. Projects(project, plan)];
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

    private IEnumerable<string> Projects(NanoProject project, NanoProjectPlan plan)
    {
        string[] wanted = [.. plan.Projects.Select(name => $"{name}/{name}.nfproj").Order(StringComparer.Ordinal)];
        string[] found = [.. project.Projects.Order(StringComparer.Ordinal)];
        if (!wanted.SequenceEqual(found)) yield return $"it references {string.Join(", ", found)} instead of {string.Join(", ", wanted)}";
        foreach (string file in found.Where(file => !File.Exists(Path.Combine(tree.Root, file)))) yield return $"{file} does not exist";
    }
}
