using System.Reflection;

namespace Daly.Bridge.Tests.Desktop;

[TestClass]
public sealed class VersionTests
{
    [TestMethod]
    public void The_published_version_is_that_of_the_build()
    {
        var built = typeof(BatteryBridge).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Assert.AreEqual(BridgeVersion.Text, built.Split('+')[0]);
    }
}
