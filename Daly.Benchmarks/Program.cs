using BenchmarkDotNet.Running;
using Daly.Benchmarks;

if (args is ["snapshot"])
{
    SnapshotReport.Print();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(SnapshotReport).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
SnapshotReport.Print();
