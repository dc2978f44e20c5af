using System;
using System.Linq;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Desktop.Link;

/// <summary>What reading back says of a command, in every dialect.</summary>
[TestClass]
public sealed class CommandCheckTests
{
    private static readonly IBmsWriter[] Writers = [Writer(DialectKind.A5), Writer(DialectKind.D2), Writer(DialectKind.P81), Writer(DialectKind.Can)];

    private readonly BmsData _data = new();

    public CommandCheckTests()
    {
        foreach (var group in Enum.GetValues<BmsGroup>()) _data.MarkUpdated(group, 1);
    }

    [TestMethod]
    [DataRow(BmsCommandKind.ChargeFet)]
    [DataRow(BmsCommandKind.DischargeFet)]
    public void A_reply_without_the_FET_says_nothing_about_it(BmsCommandKind kind) => Expect(CommandCheck.NotRead, kind);

    [TestMethod]
    [DataRow(BmsCommandKind.None)]
    [DataRow((BmsCommandKind)99)]
    public void A_command_that_no_dialect_knows_is_never_as_wanted(BmsCommandKind kind) => Expect(CommandCheck.Different, kind);

    private static IBmsWriter Writer(DialectKind kind)
    {
        BmsDialects.Of(kind)!.Create(new LinkOptions(), new LinkStatus(), out IBmsWriter writer);
        return writer;
    }

    private void Expect(CommandCheck expected, BmsCommandKind kind)
    {
        var command = new BmsCommand { Kind = kind };
        Assert.IsTrue(Writers.All(writer => writer.Check(command, _data, 1) == expected));
    }
}
