using System;
using System.IO;
using System.Linq;
using Daly.Desktop.Study;

namespace Daly.Desktop.Tests.Study;

[TestClass]
public sealed class SocLogTests
{
    private const string Header = "ms,shunt_nv,bus_mv,cell_min_mv,cell_max_mv,charge_fet,discharge_fet,soc_permille,current_ma\n";

    [TestMethod]
    public void Every_column_is_read_and_an_empty_field_was_not_measured()
    {
        var lines = Read(Header + "1000,-3750000,13200,3290,3300,1,0,873,-5000\n2000,,,,,,,,\n\n");

        Assert.HasCount(2, lines);
        Assert.AreEqual(new SocLogLine(1000, -3_750_000, 13_200, 3290, 3300, 1, 0, 873, -5000), lines[0]);
        Assert.AreEqual(new SocLogLine(2000, null, null, null, null, null, null, null, null), lines[1]);
    }

    [TestMethod]
    public void Only_three_columns_are_needed_and_their_order_is_free()
    {
        var lines = Read("bus_mv, ms ,shunt_nv\n13200,5,-75\n");

        Assert.AreEqual(new SocLogLine(5, -75, 13_200, null, null, null, null, null, null), lines.Single());
    }

    [TestMethod]
    [DataRow("", "line 1: the log is empty")]
    [DataRow("ms,shunt_nv\n", "line 1: the column bus_mv is missing")]
    [DataRow("ms,shunt_nv,bus_mv,soc\n", "line 1: there is no column 'soc'; there are ms, shunt_nv")]
    [DataRow("ms,shunt_nv,bus_mv,ms\n", "line 1: the column ms stands there twice")]
    [DataRow("ms,shunt_nv,bus_mv\n1,2\n", "line 2: 2 fields, the first line names 3")]
    [DataRow("ms,shunt_nv,bus_mv\n1,2,3\n,2,3\n", "line 3: ms is empty")]
    [DataRow("ms,shunt_nv,bus_mv\n1,2.5,3\n", "line 2: shunt_nv is '2.5', a whole number is wanted")]
    [DataRow("ms,shunt_nv,bus_mv\n1,2,x\n", "line 2: bus_mv is 'x', a whole number is wanted")]
    [DataRow("ms,shunt_nv,bus_mv\n5,2,3\n4,2,3\n", "line 3: ms goes back from 5 to 4")]
    [DataRow("ms,shunt_nv,bus_mv\n1,81920001,3\n", "line 2: shunt_nv is 81920001; -81920000 to 81920000 can be")]
    [DataRow("ms,shunt_nv,bus_mv,soc_permille\n1,2,3,1001\n", "line 2: soc_permille is 1001; 0 to 1000 can be")]
    [DataRow("ms,shunt_nv,bus_mv,charge_fet\n1,2,3,2\n", "line 2: charge_fet is 2; 0 to 1 can be")]
    public void A_bad_line_is_refused_with_its_number_and_what_is_wrong(string log, string message)
    {
        var refusal = Assert.ThrowsExactly<FormatException>(() => Read(log));

        StringAssert.StartsWith(refusal.Message, message);
    }

    private static SocLogLine[] Read(string log)
    {
        using var reader = new StringReader(log);
        return [.. SocLog.Read(reader)];
    }
}
