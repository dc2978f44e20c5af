namespace Daly.Desktop.Decode;

/// <summary>Bytes that were found in a line of text.</summary>
/// <param name="End">Index behind their last character.</param>
/// <param name="Bytes">The bytes; none when they cannot be read.</param>
/// <param name="Reason">Why they cannot be read, or <c>null</c>.</param>
internal sealed record PastedPiece(int At, int End, byte[] Bytes, string? Reason);
