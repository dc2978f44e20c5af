using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Scripts;

/// <summary>One PowerShell that runs script after script, because its start takes longer than all of them.</summary>
internal sealed class PowerShellSession : IDisposable
{
    private const int DeadlineMs = 60_000;
    private const string End = "@end ";

    private const string Loop = """
        $input | ForEach-Object {
            $call = ConvertFrom-Json $_
            foreach ($one in $call.environment.PSObject.Properties) { Set-Item -LiteralPath "env:$($one.Name)" $one.Value }
            $global:LASTEXITCODE = 0
            Invoke-Expression $call.command
            [Console]::Out.WriteLine("@end $LASTEXITCODE")
            [Console]::Error.WriteLine('@end ')
        }
        """;

    private readonly Lock _gate = new();
    private readonly Process _process = Process.Start(PowerShell.StartInfo(["tool", "run", "pwsh", "-NoProfile", "-Command", Loop]))!;

    internal DalyResult Run(string script, string[] arguments, Dictionary<string, string?> environment)
    {
        string command = $"& '{script}' {string.Join(' ', arguments.Select(word => word.StartsWith('-') ? word : $"'{word}'"))}";
        lock (_gate)
        {
            _process.StandardInput.WriteLine(JsonSerializer.Serialize(new { command, environment }));
            var (output, errors) = (ReadAsync(_process.StandardOutput), ReadAsync(_process.StandardError));
            if (!Task.WaitAll([output, errors], DeadlineMs)) Assert.Fail($"{command} does not end within {DeadlineMs} ms.");
            return new DalyResult(int.Parse(output.Result.Last), output.Result.Text, errors.Result.Text);
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static async Task<(string Text, string Last)> ReadAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(End, StringComparison.Ordinal)) return (text.ToString(), line[End.Length..]);
            text.Append(line).Append('\n');
        }

        throw new AssertFailedException($"PowerShell ended: {text}");
    }
}
