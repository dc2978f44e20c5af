using Daly.Desktop.Simulated;

namespace Daly.Desktop.Tests.Support;

/// <summary>Asks the kernel through another program for a terminal's speed: byte 40 of termios2.</summary>
internal static class TerminalSpeed
{
    private const string Script =
        "import fcntl,os,struct,sys;f=os.open(sys.argv[1],os.O_RDWR|os.O_NOCTTY);"
        + "print(struct.unpack_from('I',fcntl.ioctl(f,0x802C542A,bytes(44)),40)[0])";

    internal static uint Read(string path) =>
        uint.Parse(ClientProgram.Run(InstalledProgram.Find("python3", "python3"), ["-c", Script, path]));
}
