using System;
using Daly.DeviceChecks.Compile;

namespace Daly.DeviceChecks.Tests;

/// <summary>The solution that these tests belong to, compiled once per run.</summary>
internal static class Solution
{
    internal static SourceTree Tree { get; } = SourceTree.Find(AppContext.BaseDirectory);

    internal static DeviceBuild Build { get; } = new(Tree);
}
