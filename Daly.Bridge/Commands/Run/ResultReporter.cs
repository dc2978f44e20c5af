using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.State;
using Daly.Bridge.Topics;

namespace Daly.Bridge.Commands.Run;

/// <summary>Puts the stages of commands where they are sent from.</summary>
internal sealed class ResultReporter
{
    private const string UnknownName = "unknown";

    private readonly BridgeState _state;
    private readonly TopicNames _names;

    public ResultReporter(BridgeState state, TopicNames names)
    {
        _state = state;
        _names = names;
    }

    public void Report(CommandRequest request, CommandResult result)
    {
        request.Result = result;
        ResultEntry entry = Begin(request.Pack, request.Definition.Name, request.Id, result);
        bool isNumber = request.Definition.Form == CommandForm.Number || request.Definition.Form == CommandForm.Parameter;
        entry.ValueNumber = isNumber ? request.Value : Absent.Long;
        entry.ValueDecimals = request.Decimals;
        if (!isNumber && request.Value != Absent.Long) entry.ValueWord = request.Value == 1 ? "on" : "off";
    }

    /// <summary>Tells about a message that names no command.</summary>
    public void ReportUnknown(int pack, string? id, CommandResult result) => Begin(pack, UnknownName, id, result);

    /// <summary>Has the broker forget a message that it kept.</summary>
    public void Clear(string topic)
    {
        ResultEntry entry = Add();
        entry.Topic = topic;
        entry.IsClearing = true;
    }

    private ResultEntry Add()
    {
        _state.EarlyTurn.Ask();
        return _state.Results.Add();
    }

    private ResultEntry Begin(int pack, string name, string? id, CommandResult result)
    {
        if (result.Stage == CommandStage.Refused) _state.Diagnostics.CommandsRefused++;
        ResultEntry entry = Add();
        entry.Topic = pack == CommandRequest.NoPack ? _names.OfDevice("result/" + name) : _names.OfPack(pack, "result/" + name);
        entry.IsClearing = false;
        entry.Id = id;
        entry.Stage = CommandWords.Of(result.Stage);
        entry.Reason = CommandWords.Of(result.Reason);
        entry.Text = result.Text;
        entry.Plan = result.Plan;
        entry.ValueWord = null;
        entry.ValueNumber = Absent.Long;
        entry.ElapsedMs = result.ElapsedMs;
        entry.UnixSeconds = _state.UnixSeconds;
        return entry;
    }
}
