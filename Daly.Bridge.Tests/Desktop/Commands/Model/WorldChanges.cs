using System;
using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>What happens outside the bridge between messages.</summary>
internal sealed class WorldChanges(World world, PlanMedium medium, Random random)
{
    /// <summary>Within the range of <c>sleep_s</c>, and few, so that what is to be written is at times there already.</summary>
    public static readonly long[] SleepTimes = [60, 3600, 65535];

    public void Change()
    {
        if (world.IsWakeBusy && random.Next(2) == 0) EndWaking();
        switch (random.Next(10))
        {
            case 0:
                world.Link = random.Next(3) > 0 ? LinkState.Online : (LinkState)random.Next(4);
                break;
            case 1:
                world.IsProtected = random.Next(4) == 0;
                world.AreAlarmsKnown = random.Next(8) > 0;
                break;
            case 2:
                world.DeciAmps = random.Next(4) == 0 ? random.Next(-1500, 1500) : random.Next(-90, 90);
                world.IsCurrentKnown = random.Next(8) > 0;
                break;
            case 3:
                world.AreFetsKnown = random.Next(8) > 0;
                break;
            case 4:
                world.SetFet(random.Next(2) == 0 ? CommandRules.ChargeFet : CommandRules.DischargeFet, random.Next(2) == 0);
                break;
            case 5:
                world.IsClockSet = random.Next(6) > 0;
                break;
            case 6:
                ChangeMedium();
                break;
            case 7:
                world.IsWakeBusy = random.Next(4) == 0;
                world.DoesMonitorRefuse = random.Next(6) == 0;
                world.IsMonitorSlow = random.Next(4) == 0;
                break;
            case 8:
                world.SleepSeconds = SleepTimes[random.Next(SleepTimes.Length)];
                break;
            default:
                GetBetter();
                break;
        }
    }

    /// <summary>Everything answers, is known and works.</summary>
    public void CalmDown()
    {
        GetBetter();
        world.IsWakeBusy = false;
        world.IsMonitorSlow = false;
        medium.IsFailing = false;
        medium.IsFull = false;
        medium.IsSlow = false;
        medium.Complete();
    }

    private void EndWaking()
    {
        world.IsWakeBusy = false;
        if (random.Next(3) > 0) world.Link = LinkState.Online;
    }

    private void ChangeMedium()
    {
        medium.IsFailing = random.Next(6) == 0;
        medium.IsFull = random.Next(4) == 0;
        medium.IsSlow = random.Next(3) == 0;
        medium.Complete();
    }

    private void GetBetter()
    {
        world.Link = LinkState.Online;
        world.IsProtected = false;
        world.AreAlarmsKnown = true;
        world.IsCurrentKnown = true;
        world.AreFetsKnown = true;
        world.IsClockSet = true;
    }
}
