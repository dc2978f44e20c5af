using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Ports.Machine;

/// <summary>Several bridges begin and end at random on a few state folders: never do two of them have one.</summary>
/// <remarks>
/// The adversary of the bridge has one bridge and no folder, so this half is attacked here, together with twins in which the
/// lock is switched off and which must be found. Not beside tests that start programs, and a refusal is no complaint at once: a new
/// process has the lock too, until it becomes another program.
/// </remarks>
[TestClass]
[DoNotParallelize]
public sealed class StateFolderLockAttackTests
{
    private const int Seeds = 5;
    private const int Steps = 200;
    private const int Bridges = 4;
    private const int ProcessStartMs = 1000;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void No_folder_ever_has_two_bridges_and_a_free_one_is_given()
    {
        var seed = Environment.TickCount;
        TestContext.WriteLine($"seed {seed}");
        for (var i = 0; i < Seeds; i++) Assert.IsNull(Attack(new Random(unchecked(seed + i)), StateFolderLock.TryTake));
    }

    [TestMethod]
    public void A_lock_that_keeps_nobody_out_is_found()
    {
        for (var i = 0; i < Seeds; i++) Assert.AreEqual("two bridges have one folder", Attack(new Random(Environment.TickCount + i), _ => new Nothing()));
    }

    [TestMethod]
    public void A_lock_that_is_not_given_free_is_found()
    {
        for (var i = 0; i < Seeds; i++)
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            Assert.AreEqual("a free folder is refused", Attack(new Random(Environment.TickCount + i), folder => taken.Add(folder) ? new Nothing() : null));
        }
    }

    private static string? Attack(Random random, Func<string, IDisposable?> take)
    {
        using var root = new TemporaryFolder();
        string[] folders = [root.Path, root.File("inner"), root.File("other")];
        var holders = new (string Folder, IDisposable Lock)?[Bridges];
        try
        {
            for (var i = 0; i < Steps; i++)
                if (Step(random, holders, folders[random.Next(folders.Length)], take) is { } complaint) return complaint;
            return null;
        }
        finally
        {
            foreach (var holder in holders) holder?.Lock.Dispose();
        }
    }

    private static string? Step(Random random, (string Folder, IDisposable Lock)?[] holders, string folder, Func<string, IDisposable?> take)
    {
        ref var bridge = ref holders[random.Next(Bridges)];
        if (bridge is { } running)
        {
            if (random.Next(2) == 0) Store(running.Folder);
            running.Lock.Dispose();
            bridge = null;
            return null;
        }

        var isFree = !holders.Any(holder => holder?.Folder == folder);
        var gained = take(folder);
        if (isFree && gained is null) SpinWait.SpinUntil(() => (gained = take(folder)) is not null, ProcessStartMs);
        if (gained is not null) bridge = (folder, gained);
        if (bridge is not null && !isFree) return "two bridges have one folder";
        return bridge is null && isFree ? "a free folder is refused" : null;
    }

    private static void Store(string folder)
    {
        using var store = new FileBlobStore(folder);
        store.TryBeginWrite("a", [1], 1);
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
