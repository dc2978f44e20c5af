namespace Daly.Desktop.Replay.Capture;

/// <summary>
/// The signs of a capture file: one line per piece of data, text that can be pasted into a bug report.
/// </summary>
/// <example><code>
/// # daly capture 1
/// # milliseconds since start, "&lt;" received or "&gt;" sent, bytes in hexadecimal
/// 12 &gt; A540900800000000000000007D
/// 61 &lt; A501900802100000753001F4EA
/// </code></example>
internal static class CaptureFormat
{
    internal const char Comment = '#';
    internal const char Received = '<';
    internal const char Sent = '>';
    internal const string FirstLine = "# daly capture 1";
    internal const string SecondLine = "# milliseconds since start, \"<\" received or \">\" sent, bytes in hexadecimal";
}
