namespace Daly.Simulator.Bms;

/// <summary>Turns a request into the frames of its reply, as the board's state wants it.</summary>
internal sealed class Responder
{
    private readonly BoardState _board;
    private readonly ReplyBuffer _buffer;
    private readonly LiveReplies _live;
    private readonly ParameterReplies _parameters;
    private readonly WriteReplies _writes;
    private readonly ParameterWrites _parameterWrites;

    public Responder(BoardState board)
    {
        _board = board;
        _buffer = new ReplyBuffer(board.Profile);
        _live = new LiveReplies(board, _buffer);
        _parameters = new ParameterReplies(board, _buffer);
        _writes = new WriteReplies(board, _buffer);
        _parameterWrites = new ParameterWrites(board, _buffer, _parameters);
    }

    /// <returns>The frames, none when the request is not answered.</returns>
    public IReadOnlyList<byte[]> Answer(A5Request request)
    {
        if (!IsForThisBoard(request) || _board.Profile.SilentIds.Contains(request.Id)) return [];
        _buffer.Begin(request.Id);
        var fullBurst = request.Host == A5Request.BluetoothHost || _board.Profile.AlwaysSixteenFrames;
        var known = _live.TryFill(request.Id, fullBurst, request.EndMicroseconds)
            || _parameters.TryFill(request.Id, request.EndMicroseconds)
            || _writes.TryCarryOut(request)
            || _parameterWrites.TryCarryOut(request);
        if (!known) return [];
        if (_board.Power.State == BmsPowerState.ZeroFrames && request.Id is >= 0x90 and <= 0x9A) Blank(request.Id);
        return [.. _buffer.Frames];
    }

    private bool IsForThisBoard(A5Request request)
    {
        if (request.IsCan) return true;
        var board = _board.Profile.BoardNumber;
        if (!_board.Profile.Dialects.HasFlag(BoardDialects.A5)) return IsBluetooth(request);
        return request.Host == A5Request.PcHostBase + board || (request.Host == A5Request.BluetoothHost && board == 1);
    }

    private bool IsBluetooth(A5Request request) =>
        _board.Profile.Dialects.HasFlag(BoardDialects.A5Bluetooth) && request.Host == A5Request.BluetoothHost;

    private void Blank(byte id)
    {
        var keptBytes = id is 0x95 or 0x96 ? 1 : 0;
        foreach (var frame in _buffer.Frames)
        {
            for (var i = 4 + keptBytes; i < 12; i++) frame[i] = 0;
            A5Checksum.Write(frame);
        }
    }
}
