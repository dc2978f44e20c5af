using BenchmarkDotNet.Running;
using Daly.Benchmarks;

if (args is ["snapshot"])
{
    SnapshotReport.Print();
    return;
}

if (args is ["lines"])
{
    LineCostReport.Print();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(SnapshotReport).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
SnapshotReport.Print();
LineCostReport.Print();
