using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.Il;
using Daly.DeviceChecks.Il.Rules;

namespace Daly.DeviceChecks.Tests.Budget;

/// <summary>What the names and texts of the largest assembly take of the 65 535 bytes that the device's format has for them.</summary>
[TestClass]
public sealed class StringTableTests
{
    private const int BridgeBytes = 62_404;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Names_and_texts_of_the_bridge_leave_room_in_their_table()
    {
        using IlAssembly bridge = new(Solution.Build.Get(DeviceProjects.Bridge).Image);
        int bytes = StringTable.Bytes(bridge);
        TestContext.WriteLine($"{bytes} bytes, {TableSizeRule.CodeBytes(bridge)} bytes of code");
        Assert.IsLessThanOrEqualTo(BridgeBytes, bytes);
    }
}
