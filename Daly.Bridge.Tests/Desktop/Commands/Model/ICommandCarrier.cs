using System;
using System.Collections.Generic;
using Daly.Hal;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>The way of messages between senders, broker and bridge.</summary>
internal interface ICommandCarrier : IMqttLink
{
    /// <summary>Gets what the bridge took, in the order in which it did.</summary>
    Queue<Arrival> Taken { get; }

    /// <summary>Publishes messages and returns when all that is to arrive by that has arrived.</summary>
    void Publish(IReadOnlyList<SentMessage> messages, Random random);

    /// <summary>Makes a new connection; what the broker keeps arrives by that.</summary>
    void Connect(Random random);
}
