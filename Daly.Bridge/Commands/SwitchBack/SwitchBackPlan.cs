using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Guard;
using Daly.Bridge.Commands.Intake;
using Daly.Monitor.Records;

namespace Daly.Bridge.Commands.SwitchBack;

/// <summary>A FET that is to be switched back: what is stored of it, and what only this process knows.</summary>
/// <remarks>It has one place on the medium: what was replaced or removed must never count again.</remarks>
internal sealed class SwitchBackPlan : RecordContent
{
    private const int ChargeFet = 1;
    private const int DischargeFet = 2;
    private const int StoredPlan = 1;
    private const int StoredExpired = 2;
    private const int OldEmptyLength = 8;

    private int _marks;

    public SwitchBackPlan(string name, RecordMedium medium, int retryMs)
    {
        FirstName = name;
        Record = new RecordStore(medium, this, retryMs);
    }

    public override string FirstName { get; }

    public override char Letter => 'F';

    public override int Version => 1;

    public readonly RecordStore Record;

    public SwitchBackPhase Phase;

    /// <summary>The pack number, from 1.</summary>
    public int Pack;

    /// <summary>The number of the board that the pack was when the plan was made.</summary>
    public int OfBoard;

    public CommandKind Kind;

    /// <summary>Whether it is to be on again.</summary>
    public bool On;

    /// <summary>What was acknowledged: bits of <see cref="CommandAcks"/>.</summary>
    public int Acks;

    public long DueUnix;

    /// <summary>When, in monotonic milliseconds; absent after a restart.</summary>
    public long DueMs = Absent.Long;

    /// <summary>From when on a reading counts: the moment came, or a try ended.</summary>
    public long SinceMs;

    public long NextTryMs = Absent.Long;

    public int Tries;

    /// <summary>Until when an earlier write may still arrive that switches the FET away.</summary>
    public long DoubtUntilMs = Absent.Long;

    /// <summary>Whether it is known to have been switched away by us, and not by the BMS since.</summary>
    public bool IsOurs;

    /// <summary>When it was seen switched away, while that may have been the BMS.</summary>
    public long AwaySinceMs = Absent.Long;

    /// <summary>Whether an event has told that it does not go as it should.</summary>
    public bool IsTold;

    /// <summary>Whether what was stored is one of an older program that planned something.</summary>
    public bool IsOld;

    public bool IsPending => Phase < SwitchBackPhase.Expired;

    public bool IsOf(int pack, CommandKind kind) => Pack == pack && Kind == kind;

    /// <summary>Makes it a new one in the same place.</summary>
    public void Renew()
    {
        Phase = SwitchBackPhase.Storing;
        _marks = 0;
        Tries = 0;
        NextTryMs = Absent.Long;
        DoubtUntilMs = Absent.Long;
        AwaySinceMs = Absent.Long;
        IsOurs = false;
        IsTold = false;
    }

    /// <summary>Has the medium say that it is being executed now, which is new each time.</summary>
    public void Mark()
    {
        _marks++;
        Phase = SwitchBackPhase.Marking;
        Record.Save();
    }

    public override void Write(RecordWriter writer)
    {
        writer.Byte(Pack);
        writer.Byte(OfBoard);
        writer.Byte(Kind == CommandKind.ChargeFet ? ChargeFet : DischargeFet);
        writer.Byte(On ? 1 : 0);
        writer.Int(Acks);
        writer.Long(DueUnix);
        writer.Byte(Phase == SwitchBackPhase.Expired ? StoredExpired : StoredPlan);
        writer.Byte(_marks);
    }

    public override void Read(RecordReader reader, int version)
    {
        Pack = reader.Byte();
        OfBoard = reader.Byte();
        int fet = reader.Byte();
        Kind = fet == ChargeFet ? CommandKind.ChargeFet : CommandKind.DischargeFet;
        On = reader.Byte() == 1;
        Acks = reader.Int();
        DueUnix = reader.Long();
        Phase = reader.Byte() == StoredPlan ? SwitchBackPhase.Waiting : SwitchBackPhase.Expired;
        _marks = reader.Byte();
        if (fet != ChargeFet && fet != DischargeFet) Pack = CommandRequest.NoPack;
    }

    public override int OldSequence(byte[] buffer, int count)
    {
        IsOld = count > OldEmptyLength && buffer[0] == (byte)'D' && buffer[1] == (byte)'R';
        return -1;
    }
}
