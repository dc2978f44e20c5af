using System;
using System.Device.Gpio;
using System.Device.I2c;
using System.IO;
using System.IO.Ports;
using System.Threading;
using Daly.Desktop.Simulated;
using Daly.Firmware.StandIns;
using Daly.Firmware.Tests.Support;
using Daly.Simulator.I2c;
using nanoFramework.Hardware.Esp32;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;
using nanoFramework.Networking;

namespace Daly.Firmware.Tests.Desktop.StandIns;

/// <summary>What the device is known to do, the stand-ins do too.</summary>
[TestClass]
public sealed class OddityTests : IDisposable
{
    private readonly StandInWorld _world = new();
    private readonly ManualLine _bms = new();

    [TestInitialize]
    public void Enter()
    {
        _world.Uart = _bms;
        _world.I2c = new SimulatedI2cBus();
        _world.Wifi.IsInReach = true;
        PowerCycle.Enter(_world);
    }

    public void Dispose() => _world.Dispose();

    [TestMethod]
    public void Read_waits_for_all_bytes_and_after_the_time_out_keeps_what_came()
    {
        using SerialPort port = Open();
        _bms.Arrive([1, 2, 3]);
        var got = new byte[4];
        Assert.ThrowsExactly<TimeoutException>(() => port.Read(got, 0, 4));
        Assert.AreEqual(3, port.BytesToRead);
        Assert.IsGreaterThan(0, PowerCycle.Current.Waits);
        _bms.Arrive([4]);
        Assert.AreEqual(4, port.Read(got, 0, 4));
        Assert.AreEqual("01020304", Convert.ToHexString(got));
    }

    [TestMethod]
    public void A_receive_buffer_of_256_bytes_is_flushed_when_more_arrives()
    {
        using SerialPort port = Open();
        _bms.Arrive(new byte[256]);
        Assert.AreEqual(256, port.BytesToRead);
        _bms.Arrive([1]);
        Assert.AreEqual(1, port.BytesToRead);
    }

    [TestMethod]
    public void A_second_port_of_a_name_is_refused_until_the_first_is_given_back()
    {
        SerialPort first = Open();
        Assert.ThrowsExactly<ArgumentException>(() => new SerialPort("COM2"));
        first.Dispose();
        using SerialPort second = Open();
        Assert.IsTrue(second.IsOpen);
    }

    [TestMethod]
    public void A_port_without_pin_functions_does_not_open_and_COM1_is_the_debuggers()
    {
        using var port = new SerialPort("COM2");
        Assert.ThrowsExactly<InvalidOperationException>(port.Open);
        using var debugger = new SerialPort("COM1");
        Assert.ThrowsExactly<IOException>(debugger.Open);
    }

    [TestMethod]
    public void A_second_I2C_device_of_an_address_is_refused_and_a_missing_chip_is_a_status()
    {
        using var device = I2cDevice.Create(new I2cConnectionSettings(1, 0x40, I2cBusSpeed.FastMode));
        Assert.AreEqual(I2cTransferStatus.SlaveAddressNotAcknowledged, device.Write(new byte[] { 1 }).Status);
        Assert.ThrowsExactly<ArgumentException>(() => new I2cDevice(new I2cConnectionSettings(1, 0x40, I2cBusSpeed.FastMode)));
    }

    [TestMethod]
    public void A_pin_is_opened_once_and_one_that_can_only_be_read_is_no_output()
    {
        using var gpio = new GpioController();
        using GpioPin pin = gpio.OpenPin(4);
        Assert.ThrowsExactly<InvalidOperationException>(() => gpio.OpenPin(4));
        Assert.ThrowsExactly<ArgumentException>(() => gpio.OpenPin(34, PinMode.Output));
        Assert.ThrowsExactly<ArgumentException>(() => gpio.OpenPin(99));
    }

    [TestMethod]
    public void Publish_after_a_loss_says_nothing_and_the_loss_is_told_once()
    {
        JoinWifi();
        int closed = 0;
        LocalBroker broker = LocalBroker.Start();
        using MqttClient client = Connect(broker.Port);
        client.ConnectionClosed += (_, _) => Interlocked.Increment(ref closed);
        broker.Dispose();
        Eventually.True(() => !client.IsConnected && closed == 1, "the loss is told");
        client.Publish("a", [1], null, null, MqttQoSLevel.AtLeastOnce, false);
        Assert.AreEqual(1, closed);
    }

    [TestMethod]
    public void Neither_Disconnect_nor_Close_is_told_as_a_loss()
    {
        JoinWifi();
        int closed = 0;
        using LocalBroker broker = LocalBroker.Start();
        using var observer = new Subscriber(broker.Port);
        using MqttClient client = Connect(broker.Port);
        client.ConnectionClosed += (_, _) => Interlocked.Increment(ref closed);
        client.Close();
        Eventually.True(() => observer.Last("will") == "gone", "the broker has noticed");
        Assert.IsFalse(client.IsConnected);
        Assert.AreEqual(0, closed);
    }

    [TestMethod]
    public void A_connect_without_answer_throws_and_a_refusal_is_an_answer()
    {
        JoinWifi();
        var options = new LocalBrokerOptions();
        options.Users["someone"] = "else";
        int port;
        using (LocalBroker broker = LocalBroker.Start(options))
        {
            port = broker.Port;
            using MqttClient refused = Create(port);
            Assert.AreEqual(MqttReasonCode.ConnectionRefusedNotAuthorized, Connect(refused));
        }

        using MqttClient alone = Create(port);
        Assert.ThrowsExactly<MqttConnectionException>(() => Connect(alone));
    }

    [TestMethod]
    public void ConnectDhcp_writes_the_flash_each_time_it_is_not_connected()
    {
        _world.Wifi.IsInReach = false;
        using var expired = new CancellationTokenSource(0);
        Eventually.True(() => expired.IsCancellationRequested, "the token expires");
        Assert.IsFalse(WifiNetworkHelper.ConnectDhcp("boat", "fender-and-rope", 0, false, 0, expired.Token));
        Assert.IsFalse(WifiNetworkHelper.ConnectDhcp("boat", "fender-and-rope", 0, false, 0, expired.Token));
        Assert.IsFalse(WifiNetworkHelper.Reconnect(false, 0, expired.Token));
        Assert.AreEqual(2, _world.Wifi.FlashWrites);
    }

    private static SerialPort Open()
    {
        Configuration.SetPinFunction(17, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(16, DeviceFunction.COM2_RX);
        var port = new SerialPort("COM2") { ReadTimeout = 20 };
        port.Open();
        return port;
    }

    private void JoinWifi() => Assert.IsTrue(WifiNetworkHelper.ConnectDhcp(_world.Wifi.Ssid, _world.Wifi.Password));

    private static MqttClient Create(int port) => new("127.0.0.1", port, false, null, null, MqttSslProtocols.None);

    private static MqttClient Connect(int port)
    {
        MqttClient client = Create(port);
        Assert.AreEqual(MqttReasonCode.Success, Connect(client));
        return client;
    }

    private static MqttReasonCode Connect(MqttClient client) =>
        client.Connect("test", null, null, true, MqttQoSLevel.AtLeastOnce, true, "will", "gone", true, 30);
}
