using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Tests.Portable.Modbus;

namespace Daly.Protocol.Tests.Portable.D2;

/// <summary>Recorded boards that answer again.</summary>
public static class D2Boards
{
    /// <summary>Status of capture d2-005: 16 cells, SOC 8.7 %, fault word 0x3B = 0x0080.</summary>
    public const string Status16 =
        "d2037c0c740c7f0c7f0c7f0c7f0c800c800c7f0c7e0c7e0c7e0c800c7e0c7e0c7e0c7c00000000000000000000000000000000000000" +
        "00000000000000000000000000003f003f00ff00ff00ff00ff00ff00ff01ff753000570c800c74003f003f0000010d00100002000200" +
        "00000100010c7e000c0000000000800000000065a9";

    /// <summary>Settings of capture d2-003: 310 Ah, 16 cells.</summary>
    public const string Settings310 =
        "d203520c1c0c80000100100000000000020000000000000e100dac0e100a2809c4022f023f01aa019a6ef06d607b707d000064006900" +
        "0a00050069006e000a000501f40320000a000f0d4800140001000100310057c197";

    public static RegisterBoard Recorded()
    {
        var board = new RegisterBoard(0xD2, 0xD2);
        board.Fill(0x3E, 0x7F, 0);
        board.Fill(0xA9, 0xEF, 0);
        board.Load(0x00, Status16);
        board.Set(0x3E, 0x0003, 0, 0x7530, 2, 0x0040, 0x0041);
        board.Load(0x80, Settings310);

        // "T00K_321042_11" and "3.1V-KT42R-BHJ", stored with the last character first; machine code stored forward.
        board.Set(0xA9, 0x5430, 0x304B, 0x5F33, 0x3231, 0x3034, 0x325F, 0x3131);
        board.Set(0xB1, 0x332E, 0x3156, 0x2D4B, 0x5434, 0x3252, 0x2D42, 0x484A);
        board.Set(0xB9, 0x4430, 0x3132);
        board.Set(0xCC, 0x1A05, 0x1E00, 0x0010, 1, 10);
        board.Set(0xD4, 0x180B, 0x0709, 0x341C);
        return board;
    }

    public static ModbusRig Rig(LinkOptions options) => new ModbusRig(BmsDialects.CreateLink(DialectKind.D2, options), Recorded());

    public static ModbusRig Rig() => Rig(new LinkOptions { ReadIdentity = false });
}
