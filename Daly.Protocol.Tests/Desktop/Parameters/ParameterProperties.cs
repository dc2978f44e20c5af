using System;
using System.Linq;
using Daly.Protocol.Parameters;
using FsCheck;
using FsCheck.Fluent;

namespace Daly.Protocol.Tests.Desktop.Parameters;

[TestClass]
public sealed class ParameterProperties
{
    [TestMethod]
    public void No_byte_but_those_of_the_parameter_ever_changes() => Prop.ForAll(
        Frames(),
        Gen.Choose(0, A5Parameters.All.Length - 1).ToArbitrary(),
        Gen.Choose(-100, 70_000).ToArbitrary(),
        (frame, index, value) =>
        {
            var parameter = A5Parameters.All[index];
            byte[] after = [.. frame];
            bool isPut = parameter.TryPut(after, value);

            bool isElsewhereSame = Enumerable.Range(0, 8)
                .Where(i => i < parameter.Offset || i >= parameter.Offset + parameter.Size)
                .All(i => after[i] == frame[i]);
            bool isRight = isPut ? parameter.Read(after) == value : after.SequenceEqual(frame);
            return isElsewhereSame && isRight;
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<byte[]> Frames() =>
        Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(8).ToArbitrary();
}
