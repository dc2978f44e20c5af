namespace Daly.Simulator.Bms;

/// <summary>Carries out the writes A5 0x10..0x20: read id − 0x40, the whole frame.</summary>
internal sealed class ParameterWrites(BoardState board, ReplyBuffer buffer, ParameterReplies replies)
{
    private const byte FirstId = 0x10;
    private const byte LastId = 0x20;
    private const byte ReadIdMinusWriteId = 0x40;

    /// <summary>Carries out a write.</summary>
    /// <returns><c>false</c> for an id that writes no settings, or none that this board takes.</returns>
    public bool TryCarryOut(A5Request request)
    {
        var behaviour = board.Profile.ParameterWrites;
        if (request.Id is < FirstId or > LastId || behaviour == ParameterWriteBehaviour.Unknown) return false;
        var readId = (byte)(request.Id + ReadIdMinusWriteId);
        if (!ParameterLayout.IsWritable(readId)) return false;

        replies.Put(readId);
        board.WriteParameters(readId, buffer.Data, request.Frame.AsSpan(4, 8), behaviour);
        if (behaviour == ParameterWriteBehaviour.NoAcknowledgement) return true;
        buffer.Put8(0, 1);
        buffer.Emit();
        return true;
    }
}
