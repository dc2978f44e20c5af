namespace Daly.Firmware.Host;

/// <summary>What a thread of the device does again and again.</summary>
/// <remarks>An exception costs a second; then the next step comes. Steps run on one thread, one after the other.</remarks>
internal interface IWork
{
    /// <summary>Gets a word for reports.</summary>
    string Name { get; }

    /// <summary>Does one step, which may block.</summary>
    /// <returns>Milliseconds until the next one.</returns>
    int Step();
}
