using System;
using System.IO;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Security;

/// <summary>A mosquitto with the access list of the examples, and one more user who may see everything.</summary>
internal static class ExampleBroker
{
    internal const string Password = "right-and-long";
    private const string Observer = "observer";

    internal static readonly string[] ObserverLogin = ["-u", Observer, "-P", Password];

    internal static LocalBroker Start(params string[] users)
    {
        var list = File.ReadAllText(Path.Combine(SolutionFolder(), "examples", "mosquitto", "acl"));
        var options = new LocalBrokerOptions { AccessControl = $"{list}\nuser {Observer}\ntopic readwrite #\n" };
        options.Users[Observer] = Password;
        foreach (var user in users) options.Users[user] = Password;
        return LocalBroker.Start(options);
    }

    internal static Subscriber Observe(LocalBroker broker, string filter = "#") => new(broker.Port, filter, ObserverLogin);

    internal static void PublishAs(LocalBroker broker, string user, string topic, string payload) =>
        ClientProgram.Publish(broker.Port, topic, payload, "-u", user, "-P", Password);

    internal static string SolutionFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Daly.slnx"))) folder = folder.Parent;
        return folder!.FullName;
    }
}
