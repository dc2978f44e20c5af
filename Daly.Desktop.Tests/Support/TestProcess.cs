using System;
using System.Threading;

namespace Daly.Desktop.Tests.Support;

/// <summary>Makes this process one in which many commands run at once.</summary>
[TestClass]
public static class TestProcess
{
    // Commands and simulated boards keep the threads that they run on.
    private const int Threads = 64;

    [AssemblyInitialize]
    public static void Begin(TestContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ThreadPool.GetMinThreads(out _, out int ports);
        ThreadPool.SetMinThreads(Threads, ports);
        Console.SetOut(new ConsoleRouter(Console.Out, isError: false));
        Console.SetError(new ConsoleRouter(Console.Error, isError: true));
    }
}
