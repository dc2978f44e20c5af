using Daly.Hal;

namespace Daly.Sensors.Tests.Portable;

[TestClass]
public sealed class TextArrayTests
{
    [TestMethod]
    public void Every_element_is_an_empty_text_that_can_be_compared()
    {
        string[] texts = TextArray.Empty(3);
        Check.Equal(3, texts.Length);
        for (int i = 0; i < texts.Length; i++)
        {
            Check.True(texts[i] != null);
            Check.Equal(string.Empty, texts[i]);
            Check.True(texts[i] != "a");
        }
    }

    [TestMethod]
    public void None_are_none() => Check.Equal(0, TextArray.Empty(0).Length);
}
