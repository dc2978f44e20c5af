using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Tests.Portable.Modbus;

namespace Daly.Protocol.Tests.Portable.P81;

/// <summary>A recorded board (captures d2-056 to d2-066, 16 cells, discharging) that answers again.</summary>
public static class P81Boards
{
    private const string Low =
        "5103800cf40cf00cf30cf20cf30cf10cf30cf30cf00cf30cf30cf40cf30cf30cf30cf500000000000000000000000000000000000000" +
        "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000003e003e003e003e00" +
        "00000000000000021274d7036000b6001000040cf5001099ef";

    private const string High =
        "51037c00090005003e0004003e000100000002000000000a98000700070000000000000000000100010000000000000cf201d7000000" +
        "40004600000000ffff000075301a06021402210b4b0402000000000080000074be0011035f0000000000000080000000000000ffffff" +
        "ffffffffffffffffffffffffff00ffffff0002b8ac";

    private const string Settings =
        "5103a20001001000010010000000000004000000000004ca900004ca900020d38c002202460028002d00000c80ffff034203e8000300" +
        "010d48001400140032003200140055000100011a0602160f043132333435361a031a000001000a0002ffff00000d7a0dde0d4813880a" +
        "f00a8c0b54138802280232021e03e801c801b801c203e86ef06d6003e8697803e87b707d0003e880e803e8005a005f005a03e8002d00" +
        "28002de36d";

    private const string Limits =
        "51034e03e8005a005f005a03e800190028001903e801c201f401c203e8000a000f000c03e800000000001403e80087008c006903e800" +
        "69006e006903e807d0012c000100010000ffffffffffff00010001f654";

    private const string Texts =
        "51039434315f3236303332315f303332334553532d444c2d424d530000000045535334315f30333233000000003231304c4332313039" +
        "303030303500000000000000000000202020203230323630333236000000000000000000000000000000000000000000000000000000" +
        "0000000000000000000000000000000000000000000000000000000000ffffffffffffffffffffffffffffd815";

    public static RegisterBoard Recorded(int boardNumber)
    {
        var board = new RegisterBoard(0x80 + boardNumber, 0x50 + boardNumber);
        board.Load(0x00, Low);

        // The recording leaves 0x40 out; the lowest cell of the same reply has 0x0cf0.
        board.Set(0x40, 0x0CF0);
        board.Load(0x41, High);
        board.Load(0x100, Settings);
        board.Load(0x151, Limits);
        board.Load(0x178, Texts);
        return board;
    }

    public static ModbusRig Rig(LinkOptions options) =>
        new ModbusRig(BmsDialects.CreateLink(DialectKind.P81, options), Recorded(options.BoardNumber));

    public static ModbusRig Rig() => Rig(new LinkOptions { ReadIdentity = false });
}
