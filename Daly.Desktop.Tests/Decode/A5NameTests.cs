using System.Linq;
using Daly.Desktop.Decode;
using Daly.Protocol.A5;

namespace Daly.Desktop.Tests.Decode;

/// <summary>What is read has a name.</summary>
[TestClass]
public sealed class A5NameTests
{
    [TestMethod]
    public void Every_id_that_is_read_has_a_name_of_its_own()
    {
        byte[] known = [.. Enumerable.Range(0, 256).Select(id => (byte)id).Where(A5ReadId.IsKnown)];
        string[] names = [.. known.Select(A5DataIdName.Of)];
        Assert.DoesNotContain(A5DataIdName.Of(0xFF), names);
        Assert.HasCount(known.Length, names.Distinct());
    }
}
