using System;

namespace Daly.Desktop;

internal static class Program
{
    private const int UsageError = 2;

    private static int Main()
    {
        Console.Error.WriteLine("daly: this build has no commands yet.");
        return UsageError;
    }
}
