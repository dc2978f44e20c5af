namespace Daly.Client;

/// <summary>What cannot go on. What is merely not known is <c>null</c>, and a write that fails has an outcome: neither throws.</summary>
public abstract class DalyException : Exception
{
    private protected DalyException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
