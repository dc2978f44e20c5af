using System;
using Daly.Client;

try
{
    await using var bms = await DalyBms.ConnectAsync(args[0]);     // "/dev/ttyUSB0", "COM3", or any Stream
    var now = await bms.ReadSnapshotAsync();
    Console.WriteLine($"{now.PackVolts} V, {now.CurrentAmps} A, {now.SocPercent} %, cells {string.Join(' ', now.CellMilliVolts)} mV");
    if (args.Length < 2) return 0;
    var outcome = await bms.SetChargeFetAsync(args[1] == "on");    // written, then read back
    Console.WriteLine($"{outcome.Result}: {outcome.Reason}");
    return outcome.IsConfirmed ? 0 : 1;
}
catch (DalyException cannotGoOn)
{
    Console.Error.WriteLine(cannotGoOn.Message);
    return 1;
}
