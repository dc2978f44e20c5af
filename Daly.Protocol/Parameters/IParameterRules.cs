namespace Daly.Protocol.Parameters;

/// <summary>What must hold of a frame before it is written.</summary>
public interface IParameterRules
{
    /// <summary>Checks a frame as it is about to be sent.</summary>
    /// <param name="parameter">What is changed.</param>
    /// <param name="frame">The eight data bytes, with the new value.</param>
    /// <param name="isWhole">Whether all of it is sent; otherwise only the register of the parameter.</param>
    /// <returns>One sentence on what is wrong, or null.</returns>
    string? FaultOf(A5Parameter parameter, byte[] frame, bool isWhole);
}
