# The same verbs as build.sh, for Windows PowerShell 5.1 and PowerShell 7: demo, test, bench.
param(
    [Parameter(Position = 0)] [ValidateSet('demo', 'test', 'bench', 'help')] [string] $Verb = 'help',
    [Parameter(ValueFromRemainingArguments = $true)] [string[]] $Rest = @()
)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    throw 'The .NET 10 SDK is missing: see https://dotnet.microsoft.com/download'
}

switch ($Verb) {
    'demo' { dotnet run --project Daly.Desktop -c Release -- demo @Rest }
    'test' { dotnet test Daly.slnx @Rest }
    'bench' { dotnet run --project Daly.Benchmarks -c Release -- @Rest }
    default { Write-Host 'usage: .\build.ps1 demo | test | bench' }
}

exit $LASTEXITCODE
