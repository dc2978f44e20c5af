namespace Daly.Desktop.Ports.Mqtt;

/// <summary>A Last Will.</summary>
/// <param name="Payload">Text, for example <c>offline</c>.</param>
/// <param name="AtLeastOnce">QoS 1 instead of 0.</param>
public sealed record MqttWill(string Topic, string Payload, bool AtLeastOnce, bool Retain);
