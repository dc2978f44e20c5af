using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Run;
using Daly.Bridge.Mqtt;
using Daly.Bridge.Topics;
using Daly.Hal;
using Daly.Settings;

namespace Daly.Bridge.Commands.Intake;

/// <summary>Makes commands out of messages and refuses what is a replay or no command.</summary>
public sealed class CommandIntake : IMessageHandler, ISubsystem
{
    private const string SetPrefix = "set/";
    private const int MaxDigits = 3;
    private const int LookMs = 50;
    private const int TripMs = 2000;

    private static readonly byte[] Nothing = new byte[1];

    private readonly CommandRouter _router;
    private readonly IMqttLink _mqtt;
    private readonly string _prefix;
    private readonly ControlSettings _settings;
    private readonly string _tripTopic;
    private int _sessions;
    private long _quietUntilMs = Absent.Long;
    private long _tripDueMs = Absent.Long;
    private int _pack;
    private string _name = string.Empty;

    /// <param name="mqtt">Tells when a connection was made.</param>
    /// <param name="settings">How long the quiet time is, and how old a message may be.</param>
    public CommandIntake(CommandRouter router, IMqttLink mqtt, TopicNames names, ControlSettings settings)
    {
        _router = router;
        _mqtt = mqtt;
        _prefix = names.OfDevice(string.Empty);
        _settings = settings;
        _tripTopic = names.OfDevice("trip");
    }

    public string Name => "taking in of commands";

    public long Tick(long nowMs)
    {
        NoteSession(nowMs);
        if (_settings.Enabled && nowMs >= _tripDueMs) BeginTrip(nowMs);
        return nowMs + LookMs;
    }

    public bool TryHandle(MqttMessage message, long nowMs)
    {
        NoteSession(nowMs);
        if (message.Lost > 0) _router.NoteLost(message.Lost);
        if (!TryReadTopic(message.Topic)) return false;

        // What clears a retained message comes back to us as an empty one.
        if (message.Length == 0) return true;
        CommandPayload payload = message.IsTruncated ? Oversized() : CommandPayloadReader.Read(message.Payload, message.Length);
        CommandResult? refusal = RefuseReplay(message, nowMs) ?? (message.IsCut ? CommandRouter.Busy() : null);
        CommandDefinition? definition = Find();
        if (definition is null)
        {
            _router.ReceiveUnknown(_pack, payload.Id, refusal ?? CommandResult.Refused(CommandReason.NotAllowed, "there is no such command"));
            return true;
        }

        var request = new CommandRequest(definition, _pack, CommandSource.Remote);
        CommandFactory.Fill(request, payload);
        _router.Receive(request, refusal);
        return true;
    }

    private static CommandPayload Oversized() =>
        new CommandPayload { Fault = "longer than " + MqttMessage.MaxPayload + " bytes" };

    // Looked at before each message as well: the adapter counts a session before it receives anything in it.
    private void NoteSession(long nowMs)
    {
        if (_mqtt.Sessions == _sessions) return;
        _sessions = _mqtt.Sessions;
        _quietUntilMs = nowMs + _settings.QuietMs;
        _tripDueMs = Absent.Long;
    }

    // Its acknowledgement tells how old at most the messages are that come after it. One that is not taken is tried again.
    private void BeginTrip(long nowMs)
    {
        if (_mqtt.TryPublish(_tripTopic, Nothing, 0, true, false)) _tripDueMs = nowMs + TripMs;
    }

    private CommandResult? RefuseReplay(MqttMessage message, long nowMs)
    {
        if (message.IsRetained)
        {
            _router.Clear(message.Topic);
            return CommandResult.Refused(CommandReason.Retained, "retained messages are not carried out; the topic was cleared");
        }

        if (nowMs < _quietUntilMs) return CommandResult.Refused(CommandReason.QuietTime, "too soon after a connect: see control.quiet_s");
        return _settings.Enabled && message.AgeBoundMs > _settings.MaxDelayMs
            ? CommandResult.Refused(CommandReason.Late, "too long on its way from the broker: see control.max_delay_s") : null;
    }

    private CommandDefinition? Find()
    {
        CommandDefinition? found = CommandCatalogue.Find(_name);
        return found != null && found.IsOfPack == (_pack != CommandRequest.NoPack) ? found : null;
    }

    private bool TryReadTopic(string topic)
    {
        if (!Follows(topic, 0, _prefix)) return false;
        int at = _prefix.Length;
        _pack = CommandRequest.NoPack;
        int digits = 0;
        while (digits < MaxDigits && at + digits < topic.Length && topic[at + digits] >= '0' && topic[at + digits] <= '9')
        {
            _pack = (_pack * 10) + (topic[at + digits] - '0');
            digits++;
        }

        if (digits > 0)
        {
            at += digits;
            if (at >= topic.Length || topic[at] != '/' || _pack == CommandRequest.NoPack) return false;
            at++;
        }

        if (!Follows(topic, at, SetPrefix)) return false;
        _name = topic.Substring(at + SetPrefix.Length);
        return true;
    }

    private static bool Follows(string text, int at, string part)
    {
        if (text.Length < at + part.Length) return false;
        for (int i = 0; i < part.Length; i++)
        {
            if (text[at + i] != part[i]) return false;
        }

        return true;
    }
}
