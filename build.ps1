# What build.sh does, but for coverage and releases, for Windows PowerShell 5.1 and PowerShell 7. Tests run it by PowerShell 7 on Linux, never by Windows.
[CmdletBinding(PositionalBinding = $false)]
param(
    [Parameter(Position = 0)]
    [ValidateSet('demo', 'test', 'long', 'bench', 'firmware', 'flash', 'config', 'monitor', 'help')] [string] $Verb = 'help',
    [int] $Runs = 20000,                              # long: how often the adversary attacks
    [string] $Port = '',                              # flash, config, monitor: COM3
    [string] $Target = '',                            # flash: ESP32_REV3, ESP32_S3, ...; empty lets nanoff choose by the chip
    [string] $RuntimeVersion = '1.17.0.339',          # flash: goes with the package versions; see docs/flashing.md
    [string] $Address = '',                           # flash: deploy address, only if the device itself cannot be asked
    [string] $File = 'daly.conf',                     # config: the settings file
    [string] $NanoFrameworkProjectSystemPath = '',    # firmware: folder of NFProjectSystem.props
    [Parameter(ValueFromRemainingArguments = $true)] [string[]] $Rest = @()
)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
trap { [Console]::Error.WriteLine("build.ps1: $_"); exit 1 }
$Image = 'Daly.Firmware\bin\nano\Release\Daly.Firmware.bin'

function Assert-Tool([string] $Name, [string] $Hint) {
    if (-not (Get-Command $Name -ErrorAction SilentlyContinue)) { throw "$Name is missing. $Hint" }
}

function Assert-Exit([string] $What) {
    if ($LASTEXITCODE -ne 0) { throw "$What failed with exit code $LASTEXITCODE; its own message stands above." }
}

function Assert-Port {
    if (-not $Port) { throw "Name the serial port of the board: .\build.ps1 $Verb -Port COM3" }
    $there = [System.IO.Ports.SerialPort]::GetPortNames()
    if ($Port -notin $there -and -not (Test-Path $Port)) { throw "There is no $Port. There are: $($there -join ' ')" }
}

function Assert-Flasher {
    Assert-Port
    Assert-Tool 'nanoff' 'Install it: dotnet tool install -g nanoff'
    $env:DOTNET_ROLL_FORWARD = 'Major'                # the tool is built for an older .NET
}

function Find-MSBuild {
    $vswhere = "${env:ProgramFiles(x86)}/Microsoft Visual Studio/Installer/vswhere.exe"
    if (-not (Test-Path $vswhere)) { throw 'Visual Studio 2022 or its Build Tools are missing (vswhere.exe was not found).' }
    $found = & $vswhere -latest -products * -requires Microsoft.Component.MSBuild -find 'MSBuild\**\Bin\MSBuild.exe' | Select-Object -First 1
    if (-not $found) { throw 'MSBuild is missing: add the workload ".NET desktop build tools" in the Visual Studio Installer.' }
    return $found
}

function Find-ProjectSystem([string] $MSBuild) {
    $path = $NanoFrameworkProjectSystemPath
    if (-not $path) { $path = Join-Path ($MSBuild -replace '\\MSBuild\\.*$', '\MSBuild') 'nanoFramework\v1.0' }
    if (-not (Test-Path (Join-Path $path 'NFProjectSystem.props'))) {
        throw "The .NET nanoFramework project system is not in $path. Install the Visual Studio extension '.NET nanoFramework', or give -NanoFrameworkProjectSystemPath."
    }
    return $path.TrimEnd('\') + '\'
}

function Build-Firmware {
    $msbuild = Find-MSBuild
    Assert-Tool 'nuget' 'Install it: winget install Microsoft.NuGet'
    # By the environment: a path that ends with a backslash cannot be quoted on a command line.
    $env:NanoFrameworkProjectSystemPath = Find-ProjectSystem $msbuild
    & nuget restore Daly.Device.sln; Assert-Exit 'nuget restore'
    & $msbuild Daly.Firmware\Daly.Firmware.nfproj -p:Configuration=Release -v:minimal; Assert-Exit 'The build'
    if (-not (Test-Path $Image)) { throw "The build left no $Image." }
    Write-Host "Built $Image. Next: .\build.ps1 flash -Port COM3"
}

function Publish-Firmware {
    Assert-Flasher
    if (-not (Test-Path $Image)) { throw "$Image is missing: run .\build.ps1 firmware first." }
    if ($Target) { $chip = @('--target', $Target) } else { $chip = @('--platform', 'esp32') }
    & nanoff @chip --serialport $Port --update --fwversion $RuntimeVersion; Assert-Exit 'Writing the runtime'
    if ($Address) {
        if (-not $Target) { throw 'With -Address give -Target too.' }
        & nanoff --target $Target --serialport $Port --deploy --image $Image --address $Address
    } else {
        # Through the running runtime, which knows its own partition: nanoff's own guess is wrong on the classic ESP32.
        & nanoff --nanodevice --serialport $Port --deploy --image $Image
    }
    Assert-Exit 'Writing the application'
    Test-Device
}

function Test-Device {
    $details = & nanoff --nanodevice --serialport $Port --devicedetails; Assert-Exit 'Asking the device'
    $details | Write-Host
    $text = $details -join "`n"
    if ($text -notmatch '(?m)^\s*Daly\.Firmware\b') { throw 'The device does not list Daly.Firmware: the application is not where the runtime looks for it (docs/flashing.md, the address trap).' }
    $wrong = foreach ($package in ([xml](Get-Content Daly.Firmware\packages.config)).packages.package) {
        $assembly = $package.id -replace '^nanoFramework\.(System|Iot)\.(?!Collections$|Text$)', '$1.' -replace '^nanoFramework\.CoreLibrary$', 'mscorlib'
        $listing = "Daly.DeviceChecks\Api\$assembly-$($package.version).txt"
        if ((Test-Path $listing) -and (Get-Content $listing -TotalCount 1) -match 'AssemblyNativeVersion (\d+\.[\d.]+)' -and $Matches[1] -ne '0.0.0.0') {
            $native = $Matches[1]
            if ($text -notmatch ('(?m)^\s*' + [regex]::Escape($assembly) + ' v' + [regex]::Escape($native) + '\b')) { "$assembly v$native" }
        }
    }
    if ($wrong) { throw "The runtime lacks $($wrong -join ', '): the application will not start. Try another -RuntimeVersion." }
    Write-Host 'Runtime and application fit each other. Next: .\build.ps1 config -Port COM3 -File daly.conf'
}

function Publish-Settings {
    Assert-Flasher
    if (-not (Test-Path $File)) { throw "$File is missing. Make one: dotnet run --project Daly.Desktop -- config template" }
    & dotnet run --project Daly.Desktop -c Release -- config check $File; Assert-Exit 'The check of the settings'
    $list = @{ SerialPort = $Port; Files = @(@{ DestinationFilePath = 'I:\daly.conf'; SourceFilePath = (Resolve-Path $File).Path }) }
    $json = Join-Path ([IO.Path]::GetTempPath()) 'daly-filedeployment.json'
    [IO.File]::WriteAllText($json, ($list | ConvertTo-Json -Depth 4))
    & nanoff --filedeployment $json; Assert-Exit 'Writing the settings'
    Write-Host 'The settings are on the device. They count from its next start: press its reset button.'
}

function Watch-Device {
    Assert-Port
    $serial = New-Object System.IO.Ports.SerialPort $Port, 921600
    $serial.Open()
    Write-Host 'Ctrl+C ends it. Between the lines are packets of the debugger, shown as dots.'
    try {
        while ($true) {
            Write-Host -NoNewline (($serial.ReadExisting()) -replace '[^\x20-\x7E\r\n]+', '.')
            Start-Sleep -Milliseconds 100
        }
    } finally { $serial.Close() }
}

if ($Verb -ne 'monitor') { Assert-Tool 'dotnet' 'Install the .NET 10 SDK: https://dotnet.microsoft.com/download' }
switch ($Verb) {
    'demo' { & dotnet run --project Daly.Desktop -c Release -- demo @Rest; exit $LASTEXITCODE }
    'test' {
        if (-not ($Rest -and (Test-Path $Rest[0]))) { $Rest = @('Daly.slnx') + $Rest }
        & dotnet test @Rest; exit $LASTEXITCODE
    }
    'long' {
        $env:DALY_LONG = '1'; $env:DALY_ATTACKS = "$Runs"; $env:DALY_SEEDS_PER_MUTANT = '5'
        & dotnet test Daly.slnx -c Release --filter 'TestCategory=Long|FullyQualifiedName~Adversary' --logger 'console;verbosity=detailed' @Rest
        exit $LASTEXITCODE
    }
    'bench' { & dotnet run --project Daly.Benchmarks -c Release -- @Rest; exit $LASTEXITCODE }
    'firmware' { Build-Firmware }
    'flash' { Publish-Firmware }
    'config' { Publish-Settings }
    'monitor' { Watch-Device }
    default {
        Write-Host 'usage: .\build.ps1 demo [options] | test [PROJECT] [options] | long [-Runs 20000] | bench'
        Write-Host '       .\build.ps1 firmware [-NanoFrameworkProjectSystemPath FOLDER]'
        Write-Host '       .\build.ps1 flash -Port COM3 [-Target ESP32_REV3] [-RuntimeVersion V] [-Address 0x1E0000]'
        Write-Host '       .\build.ps1 config -Port COM3 [-File daly.conf] | monitor -Port COM3'
    }
}
