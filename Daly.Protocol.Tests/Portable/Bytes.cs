using System;

namespace Daly.Protocol.Tests.Portable;

/// <summary>Bytes for tests, written as lower-case hexadecimal digits: "a5 01 90 08". Runs on the device too.</summary>
public static class Bytes
{
    private const string Digits = "0123456789abcdef";

    public static byte[] Of(string hex)
    {
        byte[] bytes = new byte[hex.Length];
        int digits = 0;
        for (int i = 0; i < hex.Length; i++)
        {
            int digit = Digits.IndexOf(hex[i]);
            if (digit >= 0)
            {
                bytes[digits / 2] = (byte)((bytes[digits / 2] << 4) | digit);
                digits++;
            }
        }

        byte[] result = new byte[digits / 2];
        Array.Copy(bytes, result, result.Length);
        return result;
    }

    public static string Hex(byte[] bytes, int offset, int count)
    {
        char[] text = new char[count * 2];
        for (int i = 0; i < count; i++)
        {
            text[i * 2] = Digits[bytes[offset + i] >> 4];
            text[(i * 2) + 1] = Digits[bytes[offset + i] & 15];
        }

        return new string(text);
    }
}
