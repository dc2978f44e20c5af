using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Daly.Desktop.Ports.Serial;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Ports.Serial;

[TestClass]
public sealed class SerialPortLineTests
{
    private const int Exchanges = 100;

    /// <summary>In bytes; System.IO.Ports 10 takes about 460 for one write.</summary>
    private const int LargestRequest = 600;

    [TestMethod]
    public void All_256_values_pass_unchanged_in_both_directions()
    {
        var all = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();
        using var other = PseudoTerminal.Open();
        using var line = Opened(other.Path);

        for (var at = 0; at < all.Length; at += 64) Assert.IsTrue(line.Write(all, at, 64));
        CollectionAssert.AreEqual(all, LineWait.ReadBytes(other, all.Length));

        for (var at = 0; at < all.Length; at += 64) Assert.IsTrue(other.Write(all, at, 64));
        CollectionAssert.AreEqual(all, LineWait.ReadBytes(line, all.Length));
    }

    [TestMethod]
    public void Beside_busy_processors_no_byte_is_lost_or_exchanged()
    {
        using var end = new CancellationTokenSource();
        var busy = Enumerable.Range(0, 2 * Environment.ProcessorCount).Select(_ => Task.Run(() => SpinUntil(end.Token))).ToArray();
        using var other = PseudoTerminal.Open();
        using var line = Opened(other.Path);
        var sent = new byte[60];
        for (int round = 0; round < 500; round++)
        {
            for (int i = 0; i < sent.Length; i++) sent[i] = (byte)((round * 7) + i);
            Assert.IsTrue(other.Write(sent, 0, sent.Length));
            CollectionAssert.AreEqual(sent, LineWait.ReadBytes(line, sent.Length), $"round {round}");
        }

        end.Cancel();
        Task.WaitAll(busy);
    }

    [TestMethod]
    public void Discarding_throws_away_what_waits_and_the_port_stays_open()
    {
        using var other = PseudoTerminal.Open();
        using var line = Opened(other.Path);
        Assert.IsTrue(other.Write([1, 2, 3], 0, 3));
        Eventually.True(() => line.WaitForData(10), "something waits");

        Assert.IsTrue(line.Discard(), "a wire holds nothing");

        Assert.IsFalse(line.WaitForData(0));
        Assert.IsTrue(line.IsOpen);
        Assert.IsTrue(other.Write([4], 0, 1));
        CollectionAssert.AreEqual((byte[])[4], LineWait.ReadBytes(line, 1));
    }

    [TestMethod]
    public void Nothing_is_echoed_and_nothing_read_when_nothing_arrived()
    {
        using var other = PseudoTerminal.Open();
        using var line = Opened(other.Path);

        Assert.IsTrue(other.Write([0xA5, 0x0D, 0x0A], 0, 3));
        Assert.AreEqual(3, LineWait.ReadBytes(line, 3).Length);

        Assert.IsFalse(other.WaitForData(50));
        Assert.AreEqual(0, line.Read(new byte[8], 0, 8));
        Assert.IsNull(line.Fault);
    }

    [TestMethod]
    public void A_pulled_out_port_reads_nothing_refuses_to_write_and_opens_again_when_it_is_back()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("port");
        var first = PseudoTerminal.Open(path);
        using var line = Opened(path);

        first.Dispose();
        LineWait.UntilLost(line);
        Assert.IsFalse(line.Write([1], 0, 1));
        LineWait.UntilFault(line, $"There is no port {path}");

        using var second = PseudoTerminal.Open(path);
        LineWait.UntilOpen(line);
        Assert.IsNull(line.Fault);
        Assert.IsTrue(line.Write([0x42], 0, 1));
        CollectionAssert.AreEqual(new byte[] { 0x42 }, LineWait.ReadBytes(second, 1));
    }

    [TestMethod]
    public void A_port_that_does_not_exist_is_named_with_those_that_do()
    {
        using var line = new SerialPortLine("/dev/ttyUSB987");

        LineWait.UntilFault(line, "There is no port /dev/ttyUSB987");
        foreach (var port in SerialPorts.List()) Assert.IsTrue(line.Fault!.Contains(port));
        Assert.AreEqual(0, line.Read(new byte[1], 0, 1));
    }

    [TestMethod]
    public void A_file_that_is_not_a_serial_port_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("notes.txt"), "text");

        using var line = new SerialPortLine(folder.File("notes.txt"));

        LineWait.UntilFault(line, $"{folder.File("notes.txt")} is not a serial port.");
    }

    [TestMethod]
    public void A_port_in_use_by_another_copy_of_the_program_is_refused_until_that_one_ends()
    {
        using var other = PseudoTerminal.Open();
        using var second = OpenWhileBusy(other.Path);

        LineWait.UntilOpen(second);
    }

    [TestMethod]
    public void Missing_permission_names_the_group()
    {
        const int Eacces = 13;

        var text = SerialPortFault.Describe("/dev/ttyUSB0", Eacces);

        Assert.IsTrue(text.Contains("add your user to group dialout"));
    }

    [TestMethod]
    public void Waiting_ends_when_data_comes_and_lasts_the_whole_time_when_none_does()
    {
        using var other = PseudoTerminal.Open();
        using var line = Opened(other.Path);

        var waited = Stopwatch.StartNew();
        Assert.IsFalse(line.WaitForData(60));
        Assert.IsTrue(waited.ElapsedMilliseconds >= 55);

        using var started = new ManualResetEventSlim();
        var wake = 0L;
        var waiter = new Thread(() =>
        {
            started.Set();
            if (line.WaitForData(Eventually.DeadlineMs)) wake = Stopwatch.GetTimestamp();
        });
        waiter.Start();
        started.Wait();
        Assert.IsTrue(other.Write([1], 0, 1));
        waiter.Join();
        Assert.AreNotEqual(0, wake);
    }

    [TestMethod]
    public void A_line_that_takes_no_data_is_given_up_instead_of_blocking()
    {
        using var other = PseudoTerminal.Open();
        using var line = Opened(other.Path);
        var block = new byte[64];
        var written = 0;

        // The kernel keeps some kilobytes for a reader that does not come.
        while (written < 1_000_000 && line.Write(block, 0, block.Length)) written += block.Length;

        Assert.IsTrue(written is > 0 and < 1_000_000);
        Assert.IsTrue(line.Fault is null || line.Fault.Contains("takes no more data") || line.Fault.Contains("being"));
    }

    [TestMethod]
    public void A_closed_line_stays_closed()
    {
        using var other = PseudoTerminal.Open();
        var line = Opened(other.Path);

        line.Dispose();

        Assert.IsFalse(line.IsOpen);
        Assert.IsFalse(line.Write([1], 0, 1));
        Assert.AreEqual(0, line.Read(new byte[1], 0, 1));
        Assert.IsFalse(line.WaitForData(0));
        Assert.AreEqual($"{other.Path} was closed.", line.Fault);
    }

    [TestMethod]
    public void Reading_and_writing_allocate_no_more_than_the_library_does_for_a_request()
    {
        using var other = PseudoTerminal.Open();
        using var line = Opened(other.Path);
        var buffer = new byte[64];
        Exchange(line, other, buffer);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Exchanges; i++) Exchange(line, other, buffer);
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.IsLessThan(LargestRequest * Exchanges, after - before);
    }

    private static void SpinUntil(CancellationToken end)
    {
        while (!end.IsCancellationRequested) Thread.SpinWait(1000);
    }

    private static void Exchange(SerialPortLine line, PseudoTerminal other, byte[] buffer)
    {
        line.Write(buffer, 0, 13);
        other.WaitForData(Eventually.DeadlineMs);
        other.Read(buffer, 0, buffer.Length);
    }

    private static SerialPortLine OpenWhileBusy(string path)
    {
        using var owner = Opened(path);
        var line = new SerialPortLine(path);
        LineWait.UntilFault(line, $"{path} is in use by another program: close it first.");
        return line;
    }

    private static SerialPortLine Opened(string path)
    {
        var line = new SerialPortLine(path);
        LineWait.UntilOpen(line);
        return line;
    }
}
