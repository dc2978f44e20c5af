namespace Daly.Desktop.Ports.Mqtt;

/// <summary>A Last Will.</summary>
/// <param name="Topic">Full topic.</param>
/// <param name="Payload">Text, for example <c>offline</c>.</param>
/// <param name="AtLeastOnce">QoS 1 instead of 0.</param>
/// <param name="Retain">Whether the broker keeps it.</param>
public sealed record MqttWill(string Topic, string Payload, bool AtLeastOnce, bool Retain);
