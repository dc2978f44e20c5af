using System;
using System.IO;
using Daly.Desktop.Simulated;
using Daly.Firmware.Tests.Support;

namespace Daly.Firmware.Tests.Desktop;

/// <summary>Whatever is wrong, the device does all that it still can and says what is wrong.</summary>
[TestClass]
public sealed class BadInputTests
{
    [TestMethod]
    public void Broken_settings_are_reported_and_the_rest_runs()
    {
        using Bench bench = new Bench().With("bms.pol_ms = 500\nshunt.address = 99").Start().AwaitMeasuring();
        bench.Await(subscriber => subscriber.HasEvent("bms.pol_ms"), "the unknown key is reported");
        bench.Await(subscriber => subscriber.HasEvent("shunt.address"), "the bad value is reported");
    }

    [TestMethod]
    public void CAN_is_refused_with_the_reason_and_nothing_is_sent_to_the_UART()
    {
        using Bench bench = new Bench().With("bms.dialect = can\nbms.boards = 1").Start();
        bench.Await(subscriber => subscriber.HasNumber(Bench.Shunt, "current_a"), "the shunt's current is published");
        bench.Await(subscriber => subscriber.HasEvent("this device has no CAN port"), "the setting is reported");
        bench.Await(subscriber => subscriber.Text(Bench.Link, "symptom") == "line_closed", "the link says why");
        Assert.AreEqual(0, bench.Hardware.BytesSent);
    }

    [TestMethod]
    public void Without_settings_the_BMS_is_still_asked()
    {
        using Bench bench = new Bench(hasBroker: false).Start();
        Eventually.True(() => bench.Hardware.BytesSent > 0, "the BMS is asked");
        Assert.IsNull(bench.Cycle.EndOfMain);
    }

    [TestMethod]
    public void A_full_storage_is_reported_and_nothing_else_suffers()
    {
        using Bench bench = new Bench().With();
        bench.World.Storage.IsFull = true;
        bench.Start().AwaitMeasuring();
        bench.Await(subscriber => subscriber.HasEvent("the storage cannot be written"), "the storage is reported");
    }

    [TestMethod]
    public void A_broken_storage_leaves_a_device_that_measures()
    {
        using Bench bench = new Bench(hasBroker: false).With();
        bench.World.Storage.IsBroken = true;
        bench.Start();
        Eventually.True(() => bench.Hardware.BytesSent > 0, "the BMS is asked");
        Assert.IsNull(bench.Cycle.EndOfMain);
        Assert.IsEmpty(bench.Cycle.Crashes);
    }

    [TestMethod]
    public void Corrupt_records_are_not_believed()
    {
        using Bench bench = new Bench().With();
        foreach (string name in new[] { "boot-a", "boot-b", "learned" })
            File.WriteAllBytes(bench.File(name), [1, 2, 255, 255, 255, 127, 255, 255, 255, 127, 0, 0, 0, 0]);
        bench.Start().AwaitMeasuring();
        bench.Await(subscriber => subscriber.HasNumber(Bench.Diagnostics, "boots_total"), "diagnostics are published");
        Assert.AreEqual(1, bench.Subscriber!.Value(Bench.Diagnostics, "boots_total").GetInt32());
    }

    [TestMethod]
    public void A_pin_that_cannot_send_is_refused_with_its_name_and_the_shunt_still_measures()
    {
        using Bench bench = new Bench().With("pins.uart_tx = 34").Start();
        bench.Await(subscriber => subscriber.HasNumber(Bench.Shunt, "current_a"), "the shunt's current is published");
        bench.Await(subscriber => subscriber.HasEvent("pins.uart_tx: GPIO 34 can only be read"), "the pin is reported");
        bench.Await(subscriber => subscriber.Text(Bench.Link, "symptom") == "line_closed", "the link says why");
    }

    [TestMethod]
    public void Wires_on_other_pins_than_the_settings_say_look_like_silence()
    {
        using Bench bench = new Bench().With("pins.uart_rx = 4").Start();
        bench.Await(subscriber => subscriber.Text(Bench.Link, "symptom") == "silence", "the link says so");
        Assert.IsTrue(bench.Subscriber!.IsNull(Bench.Pack, "voltage_v"));
    }

    [TestMethod]
    public void A_wrong_I2C_pin_costs_shunt_and_display_only()
    {
        using Bench bench = new Bench().With("pins.i2c_sda = 23").Start();
        bench.Await(subscriber => subscriber.HasNumber(Bench.Pack, "voltage_v"), "the pack's voltage is published");
        bench.Await(subscriber => subscriber.IsNull(Bench.Shunt, "current_a"), "no current");
        Assert.IsFalse(bench.Hardware.Display.IsOn);
    }

    [TestMethod]
    public void A_wrong_WiFi_password_is_stored_once_and_the_right_one_helps()
    {
        using Bench bench = new Bench().With();
        string right = File.ReadAllText(bench.File("daly.conf"));
        File.WriteAllText(bench.File("daly.conf"), right.Replace(bench.World.Wifi.Password, "rope-and-fender", StringComparison.Ordinal));
        bench.Start();
        Eventually.True(() => bench.World.Wifi.FlashWrites == 1 && bench.Hardware.BytesSent > 0, "it tries, and measures");
        bench.World.SwitchOff();
        File.WriteAllText(bench.File("daly.conf"), right);
        bench.Start().AwaitMeasuring();
        Assert.AreEqual(2, bench.World.Wifi.FlashWrites);
    }

    [TestMethod]
    public void An_encrypted_connection_waits_for_the_clock()
    {
        using var certificates = new TestCertificates();
        using Bench bench = new Bench(options: new LocalBrokerOptions { Tls = certificates.Broker }).With("mqtt.tls = true\nmqtt.ca_file = ca.pem");
        File.Copy(certificates.Authority, bench.File("ca.pem"));
        bench.World.Time.IsServerInReach = false;
        bench.Start();
        Eventually.True(() => bench.World.Wifi.IsConnected && bench.Hardware.BytesSent > 200, "it measures");
        Assert.IsNull(bench.Subscriber!.Last(Bench.Status));
        bench.World.Time.IsServerInReach = true;
        bench.AwaitMeasuring();
        bench.Await(subscriber => subscriber.HasNumber(Bench.Pack, "time"), "the time is published");
    }

    [TestMethod]
    public void A_broker_with_a_certificate_of_somebody_else_gets_nothing()
    {
        using var certificates = new TestCertificates();
        using Bench bench = new Bench(options: new LocalBrokerOptions { Tls = certificates.Broker }).With("mqtt.tls = true\nmqtt.ca_file = ca.pem");
        File.Copy(certificates.OtherAuthority, bench.File("ca.pem"));
        bench.Start();
        Eventually.True(() => bench.World.Time.IsSet && bench.Hardware.BytesSent > 500, "it measures");
        Assert.IsNull(bench.Subscriber!.Last(Bench.Status));
    }
}
