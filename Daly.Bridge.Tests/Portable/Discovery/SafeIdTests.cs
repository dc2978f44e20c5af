using Daly.Bridge.Discovery;

namespace Daly.Bridge.Tests.Portable.Discovery;

[TestClass]
public sealed class SafeIdTests
{
    [TestMethod]
    public void Letters_digits_underscore_and_hyphen_stay()
    {
        Check.Equal("azAZ09_-", SafeId.Of("azAZ09_-"));
    }

    [TestMethod]
    public void Whatever_else_becomes_an_underscore()
    {
        Check.Equal("a_b_c_d_e_f", SafeId.Of("a b/c+d#e.f"));
        Check.Equal("____", SafeId.Of("äß\u0001\n"));
        Check.Equal("____", SafeId.Of("@[`{"));
        Check.Equal("__", SafeId.Of("/:"));
    }

    [TestMethod]
    public void Nothing_becomes_an_id_too()
    {
        Check.Equal("_", SafeId.Of(string.Empty));
    }
}
