namespace Daly.Simulator.Bms;

/// <summary>Carries out the writes A5 0xD9, 0xDA, 0x21 and 0x00 and fills their acknowledgements.</summary>
internal sealed class WriteReplies(BoardState board, ReplyBuffer buffer)
{
    private const int FullPermille = 1000;

    /// <summary>Carries out a write.</summary>
    /// <returns><c>false</c> for an id that is not a write.</returns>
    public bool TryCarryOut(A5Request request)
    {
        switch (request.Id)
        {
            case 0x00: Restart(request.EndMicroseconds); return true;
            case 0x21: SetClockAndSoc(request); break;
            case 0xD9:
                board.Fets.DischargeCommanded = request.Data(0) == 1;
                AcknowledgeFet(request);
                break;
            case 0xDA:
                board.Fets.ChargeCommanded = request.Data(0) == 1;
                AcknowledgeFet(request);
                break;
            default: return false;
        }

        buffer.Emit();
        return true;
    }

    private void Restart(long nowMicroseconds)
    {
        board.Fets.Restart();
        board.Fets.Apply(board.Circuit, board.Protection);
        board.Power.Restart(nowMicroseconds);
    }

    private void AcknowledgeFet(A5Request request)
    {
        board.Fets.Apply(board.Circuit, board.Protection);
        board.Measured.Update(board.Circuit);
        buffer.Put8(0, request.Data(0) == 1 ? 1 : 0);
    }

    private void SetClockAndSoc(A5Request request)
    {
        var permille = (request.Data(6) << 8) | request.Data(7);
        var accepted = permille <= FullPermille;
        if (accepted)
        {
            board.Counter.Set(permille);
            board.Clock.Set(request.Frame.AsSpan(4, 6), request.EndMicroseconds);
        }

        buffer.Put8(0, accepted ? 1 : 0);
    }
}
