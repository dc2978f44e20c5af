using System;
using System.IO;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Adversary;

/// <summary>The real files on a medium that is full, read-only, torn or pulled out from under the process.</summary>
[TestClass]
public sealed class StoreAttackTests
{
    private const int Steps = 400;
    private const int MsPerTick = 20;

    private readonly Random _random;
    private long _nowMs;

    public StoreAttackTests()
    {
        Seed = Environment.GetEnvironmentVariable("DALY_SEED") is { } text ? int.Parse(text, null) : Environment.TickCount;
        _random = new Random(Seed);
    }

    public TestContext TestContext { get; set; } = null!;

    private int Seed { get; }

    [TestMethod]
    public void What_was_said_to_be_stored_is_there_after_every_end_or_something_newer()
    {
        TestContext.WriteLine($"seed {Seed} (DALY_SEED repeats it)");
        using var medium = new SmallMedium();
        var files = new FileBlobStore(medium.Path);
        var number = new StoredNumber(files, "a.bin", "b.bin");
        var (asked, stored, ends) = (0, 0, 0);
        for (var i = 0; i < Steps; i++)
        {
            Attack(medium);
            if (_random.Next(3) == 0) number.Save(++asked);
            Turn(number);
            if (number.IsStored) stored = asked;
            if (_random.Next(12) > 0) continue;

            // A store that is closed finishes what is under way: as much is there as after a kill, or more.
            files.Dispose();
            Leave(medium, "a.bin~", "b.bin~");
            files = new FileBlobStore(medium.Path);
            number = new StoredNumber(files, "a.bin", "b.bin");
            Assert.IsTrue(stored == 0 || number.IsFound, $"seed {Seed}, step {i}: nothing is left of {stored}");
            Assert.IsInRange(stored, asked, number.Value, $"seed {Seed}, step {i}");
            (stored, asked) = (number.Value, number.Value);
            ends++;
        }

        files.Dispose();
        Assert.IsGreaterThan(5, ends);
        Assert.IsGreaterThan(20, asked);
    }

    [TestMethod]
    public void What_was_removed_from_a_full_medium_is_gone_after_the_end()
    {
        using var medium = new SmallMedium();
        if (!medium.IsMounted) Assert.IsTrue(OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess, "root could not mount a tmpfs");
        using (var files = new FileBlobStore(medium.Path))
        {
            var number = new StoredNumber(files, "plan0", null);
            number.Save(7);
            Until(number, () => number.IsStored);
            medium.Fill();
            number.Save(8);
            Until(number, () => number.HasFailed);
            number.Remove();
            Until(number, () => number.IsStored);
        }

        using var next = new FileBlobStore(medium.Path);
        Assert.IsFalse(new StoredNumber(next, "plan0", null).IsFound);
    }

    [TestMethod]
    public void What_a_read_only_medium_keeps_is_not_said_to_be_removed_until_it_is()
    {
        using var medium = new SmallMedium();
        using (var files = new FileBlobStore(medium.Path))
        {
            var number = new StoredNumber(files, "plan0", null);
            number.Save(7);
            Until(number, () => number.IsStored);
            medium.SetReadOnly(true);
            number.Remove();
            if (medium.IsMounted) Until(number, () => number.HasFailed);
            medium.SetReadOnly(false);
            Until(number, () => number.IsStored);
        }

        using var next = new FileBlobStore(medium.Path);
        Assert.IsFalse(new StoredNumber(next, "plan0", null).IsFound);
    }

    private void Attack(SmallMedium medium)
    {
        switch (_random.Next(16))
        {
            case 0: medium.Fill(); break;
            case 1: medium.SetReadOnly(true); break;
            case 2 or 3 or 4: medium.Free(); break;
        }
    }

    // What a power cut leaves of a write that was under way: half a file of the temporary name.
    private void Leave(SmallMedium medium, params string[] names)
    {
        medium.Free();
        foreach (var name in names) File.WriteAllBytes(Path.Combine(medium.Path, "~" + name.TrimEnd('~')), new byte[_random.Next(30)]);
    }

    private void Turn(StoredNumber number)
    {
        for (var i = _random.Next(4); i > 0; i--) number.Tick(_nowMs += MsPerTick);
    }

    private void Until(StoredNumber number, Func<bool> isSo) => Eventually.True(
        () =>
        {
            number.Tick(_nowMs += MsPerTick);
            return isSo();
        },
        "the store says so");
}
