using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Tests.Desktop.Commands.Model;

namespace Daly.Bridge.Tests.Desktop.Commands;

/// <summary>The random test can fail, and it knows every command.</summary>
[TestClass]
public sealed class CommandModelTests
{
    private const int MostSequences = 20_000;

    // Commands that the model of the random test says nothing about; each has to have its own tests.
    // These switch nothing; when they are confirmed depends on the storage of the periods, which the model does not have.
    private static readonly string[] NotInTheModel =
        ["publish_pack_s", "publish_shunt_s", "publish_cells_s", "publish_diagnostics_s", "settings_reset"];

    public static IEnumerable<object[]> Mutations =>
        Enum.GetValues<Mutation>().Where(mutation => mutation != Mutation.None).Select(mutation => new object[] { mutation });

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DynamicData(nameof(Mutations))]
    public void A_bridge_that_is_wrong_is_found(object mutation)
    {
        for (var seed = 0; seed < MostSequences; seed++)
        {
            var sequence = new CommandSequence(seed, new MemoryCarrier((Mutation)mutation), (Mutation)mutation);
            sequence.Run(20);
            if (sequence.Fault is null) continue;
            TestContext.WriteLine($"{mutation}: {sequence.Fault}");
            return;
        }

        Assert.Fail($"{mutation} was not found in {MostSequences} sequences");
    }

    [TestMethod]
    public void Every_command_is_in_the_model_or_named_as_an_exception()
    {
        var known = CommandRules.All.Select(rule => rule.Name).Concat(NotInTheModel).Order();
        var catalogue = Enumerable.Range(0, CommandCatalogue.Count).Select(kind => CommandCatalogue.At(kind).Name).Order();
        Assert.AreEqual(string.Join(' ', known), string.Join(' ', catalogue));
    }
}
