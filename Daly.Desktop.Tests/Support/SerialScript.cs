using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Desktop.Simulated;

namespace Daly.Desktop.Tests.Support;

/// <summary>A program that knows nothing of this project: some lines of python3 that send A5 requests.</summary>
internal static class SerialScript
{
    // Arguments: port or host:port, then "host-command-frames" in hex; it prints all bytes that came, one line each.
    private const string Script = """
        import os, select, socket, sys, time, tty
        where = sys.argv[1]
        if where.startswith('/'):
            port = os.open(where, os.O_RDWR | os.O_NOCTTY)
            tty.setraw(port)
        else:
            host, number = where.split(':')
            connection = socket.create_connection((host, int(number)))
            port = connection.fileno()
        for question in sys.argv[2:]:
            host, command, frames = [int(part, 16) for part in question.split('-')]
            request = bytes([0xA5, host, command, 8, 0, 0, 0, 0, 0, 0, 0, 0])
            os.write(port, request + bytes([sum(request) & 255]))
            reply = b''
            end = time.monotonic() + (10 if frames else 1)
            while time.monotonic() < end:
                if select.select([port], [], [], 0.05)[0]:
                    reply += os.read(port, 4096)
                    if len(reply) >= frames * 13:
                        end = min(end, time.monotonic() + 0.2)
            print(reply.hex(), flush=True)
        """;

    /// <summary>Asks one thing after the other.</summary>
    /// <param name="where">A port, or host:port.</param>
    /// <param name="questions">Host address, command and number of frames, as <c>40-90-1</c> in hex.</param>
    /// <returns>The bytes that came after each.</returns>
    internal static byte[][] Ask(string where, params string[] questions)
    {
        string python = InstalledProgram.Find("python3", "python3");
        IEnumerable<string> arguments = ["-c", Script, where, .. questions];
        return [.. ClientProgram.Run(python, arguments).TrimEnd('\n').Split('\n').Select(Convert.FromHexString)];
    }
}
