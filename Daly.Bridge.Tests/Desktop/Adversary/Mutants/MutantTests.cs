using System;
using System.Collections.Generic;
using System.Linq;

namespace Daly.Bridge.Tests.Desktop.Adversary.Mutants;

/// <summary>The adversary finds a bridge in which one mechanism is switched off: a check that cannot fail is none.</summary>
[TestClass]
public sealed class MutantTests
{
    /// <summary>How many runs a seed has; what is switched off shows in far fewer.</summary>
    private const int RunsPerSeed = 60;
    private const int SeedStep = 100_000;

    public static IEnumerable<object[]> Mutants => MutantCatalogue.All.Select(mutant => new object[] { mutant.Name });

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DynamicData(nameof(Mutants))]
    public void A_bridge_without_the_mechanism_is_found(string name)
    {
        var mutant = MutantCatalogue.All.Single(mutant => mutant.Name == name);
        var (project, image) = MutantBuild.Compile(mutant);
        var context = new MutantContext(project, image);
        var seed = AttackSeed.Given;
        for (var i = 0; i < (Number("DALY_SEEDS_PER_MUTANT") ?? 1); i++) Find(context, mutant, unchecked(seed + (i * SeedStep)));
        context.Unload();
    }

    private void Find(MutantContext context, Mutant mutant, int seed)
    {
        for (var i = 0; i < RunsPerSeed; i++)
        {
            if (context.Attack(unchecked(seed + i), mutant.Theme) is not { } complaint) continue;
            TestContext.WriteLine($"{mutant}: seed {seed}, run {i}: {complaint.Split('\n')[0]}");
            return;
        }

        Assert.Fail($"{mutant}: not found in {RunsPerSeed} runs from seed {seed} on (DALY_SEED={seed} repeats it)");
    }

    private static int? Number(string name) => Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, null) : null;
}
