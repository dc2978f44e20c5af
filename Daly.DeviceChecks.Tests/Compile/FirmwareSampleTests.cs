using System.Linq;
using Daly.DeviceChecks.Api;
using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.Il;

namespace Daly.DeviceChecks.Tests.Compile;

[TestClass]
public sealed class FirmwareSampleTests
{
    private static readonly DeviceProject Project = new("Firmware", [], [], [.. ApiCatalog.All.Keys]) { AllowsFloatingPoint = true };

    [TestMethod]
    [DataRow("serial port", "using SerialPort port = new(\"COM2\", 9600); port.Open(); port.Read(new byte[8], 0, port.BytesToRead);")]
    [DataRow("serial events", "using SerialPort port = new(\"COM2\"); port.DataReceived += (sender, e) => { };")]
    [DataRow("I2C", "using I2cDevice device = new(new I2cConnectionSettings(1, 0x40)); device.Write(new byte[] { 1 });")]
    [DataRow("I2C result", "I2cTransferResult result = I2cDevice.Create(new I2cConnectionSettings(1, 2)).WriteByte(1); bool ok = result.Status == I2cTransferStatus.FullTransfer; Debug.Assert(ok);")]
    [DataRow("MQTT", "MqttClient client = new(\"host\"); client.ConnectionClosed += (sender, e) => { }; client.Publish(\"a\", new byte[1]);")]
    [DataRow("display", "using Ssd1306 display = new(I2cDevice.Create(new I2cConnectionSettings(1, 0x3C)), Ssd13xx.DisplayResolution.OLED128x64); display.ClearScreen();")]
    [DataRow("pin", "using GpioController pins = new(); pins.OpenPin(2, PinMode.Output).Write(PinValue.High);")]
    [DataRow("floating point", "double half = Math.Sqrt(2.0) / 2; Debug.WriteLine(half.ToString(\"F2\"));")]
    public void A_use_of_the_packages_compiles_and_breaks_no_rule_of_the_firmware(string feature, string statements)
    {
        DeviceAssembly compiled = Compile(statements, Project);
        Assert.AreEqual("", string.Join('\n', compiled.Errors), feature);
        Assert.AreEqual("", string.Join('\n', IlChecker.Check(compiled.Image, IlRules.For(Project))), feature);
    }

    [TestMethod]
    public void An_accepted_warning_does_not_fail_the_compile()
    {
        const string Statements = "Guid.TryParseGuidWithDashes(\"\", out _);";
        Assert.AreEqual("CS0618", Compile(Statements, Project).Errors.Select(error => error.Id).Distinct().Single());
        Assert.IsEmpty(Compile(Statements, Project with { AcceptedWarnings = ["CS0618"] }).Errors);
    }

    private static DeviceAssembly Compile(string statements, DeviceProject project)
    {
        string source = $$"""
            using System;
            using System.Device.Gpio;
            using System.Device.I2c;
            using System.Diagnostics;
            using System.IO.Ports;
            using Iot.Device.Ssd13xx;
            using nanoFramework.M2Mqtt;
            namespace Sample;
            public static class Program
            {
                public static void Main()
                {
                    {{statements}}
                }
            }
            """;
        return DeviceCompiler.Compile(project, [new SourceFile("Program.cs", source)], []);
    }
}
