using Daly.Bridge.Commands.Intake;

namespace Daly.Bridge.Commands.Guard;

/// <summary>What is under way to the boards: one command that came in its turn, and on each other link one that went ahead.</summary>
internal sealed class BusyLinks
{
    private readonly CommandRequest?[] _beside;

    public BusyLinks(int packs)
    {
        _beside = new CommandRequest?[packs];
    }

    /// <summary>The command that came in its turn.</summary>
    public CommandRequest? Active;

    /// <summary>How many have gone ahead.</summary>
    public int Besides;

    /// <summary>Gets whether nothing is under way.</summary>
    public bool AreIdle => Active is null && Besides == 0;

    public bool IsBusy(int pack)
    {
        if (pack == CommandRequest.NoPack || pack > _beside.Length) return false;
        return _beside[pack - 1] != null || (Active != null && Active.Pack == pack);
    }

    /// <summary>Gets what has gone ahead on a link.</summary>
    public CommandRequest? Beside(int pack) => _beside[pack - 1];

    public void Add(CommandRequest request)
    {
        _beside[request.Pack - 1] = request;
        Besides++;
    }

    public void Remove(CommandRequest request)
    {
        _beside[request.Pack - 1] = null;
        Besides--;
    }
}
