using System.Collections.Generic;
using System.IO;
using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;
using Daly.Hal;
using Microsoft.Win32.SafeHandles;
using static Daly.Desktop.Tests.Ports.Mqtt.BrokerLinkTests;

namespace Daly.Desktop.Tests.Ports.Mqtt;

/// <summary>Not beside others: none of their connections would come about meanwhile.</summary>
[TestClass]
[DoNotParallelize]
public sealed class BrokerDescriptorTests
{
    /// <summary>FD_SETSIZE of the C library, beyond which whoever waits with select() hears nothing.</summary>
    private const int SelectLimit = 1024;

    [TestMethod]
    public void More_open_files_than_select_can_handle_do_no_harm()
    {
        using var broker = LocalBroker.Start();
        var files = new List<SafeFileHandle>();
        try
        {
            do files.Add(File.OpenHandle("/dev/null"));
            while (files[^1].DangerousGetHandle() < SelectLimit);
            using var link = new BrokerLink(Options(broker.Port));

            Eventually.True(() => link.State == MqttLinkState.Connected, () => link.StateText);
        }
        finally
        {
            Close(files);
        }
    }

    private static void Close(List<SafeFileHandle> files)
    {
        foreach (var file in files) file.Dispose();
    }
}
