#!/usr/bin/env bash
# Thin front door: installs what is missing, then calls dotnet. Verbs: demo, test, coverage, long, bench; pack, publish; for a board (never run where
# this was written, no board was there): firmware, flash, config, monitor. See docs/flashing.md.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

fail() { echo "build.sh: $*" >&2; exit 1; }

# need COMMAND DEBIAN_PACKAGE
need() {
  if command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ]; then return; fi
  missing+=("$2")
}

install_missing() {
  [ "${#missing[@]}" -eq 0 ] && return
  command -v apt-get >/dev/null 2>&1 || fail "please install: ${missing[*]}"
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  echo "Installing ${missing[*]} (Debian packages) ..."
  "${root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

need_for_tests() {
  need mosquitto mosquitto
  need mosquitto_sub mosquitto-clients
  need chromium chromium
  need openssl openssl
  need python3 python3
  install_missing
}

# test_in_turn RESULTS NICENESS PROJECT...: what each of them says comes in one piece.
test_in_turn() {
  local results="$1" niceness="$2" status=0 project log
  shift 2
  for project in "$@"; do
    log="$results/$project.log"
    nice -n "$niceness" dotnet test "$project" --no-build --logger "trx;LogFileName=$project.trx" --results-directory "$results" >"$log" 2>&1 || status=1
    cat "$log"
    [ -s "$results/$project.trx" ] || { echo "$project did not come to its end." >&2; status=1; }
  done
  return "$status"
}

# test_beside RESULTS PROJECT...: first the firmware's, which hardly compute, then the others with what is left of the processor.
test_beside() {
  local results="$1" status=0
  shift
  test_in_turn "$results" 0 Daly.Firmware.Tests || status=1
  test_in_turn "$results" 19 "$@" || status=1
  return "$status"
}

# Two rows side by side: tests that wait for lines and programs in real time, and tests that compute. Three rows are no faster, and the
# boards that are simulated in real time answer too late then.
test_all() {
  local results="$1" status=0 project computing=()
  for project in Daly.*.Tests; do
    [[ "$project" == Daly.@(Desktop|Firmware|Client).Tests ]] || computing+=("$project")
  done
  mkdir -p "$results"
  dotnet build Daly.slnx || return 1
  test_beside "$results" "${computing[@]}" &
  test_in_turn "$results" 0 Daly.Desktop.Tests Daly.Client.Tests || status=1
  wait $! || status=1
  return "$status"
}

image=Daly.Firmware/bin/nano/Release/Daly.Firmware.bin
runtime="${DALY_RUNTIME:-1.17.0.339}" # goes with the package versions; see docs/flashing.md

need_tool() { command -v "$1" >/dev/null 2>&1 || fail "$1 is missing. $2"; }

# need_flasher PORT VERB
need_flasher() {
  [ -n "$1" ] || fail "name the serial port of the board: ./build.sh $2 /dev/ttyUSB0"
  [ -e "$1" ] || fail "there is no $1; 'ls /dev/serial/by-id' lists the ports"
  export PATH="$PATH:$HOME/.dotnet/tools" DOTNET_ROLL_FORWARD=Major # the tool is built for an older .NET
  need_tool nanoff "Install it: dotnet tool install -g nanoff"
}

build_firmware() {
  need_tool msbuild "On Linux the device projects need mono's msbuild (package mono-complete of mono-project.com), nuget, and the project system."
  need_tool nuget "Install it: apt install nuget, or nuget.exe run by mono."
  local system="${NanoFrameworkProjectSystemPath:-}"
  [ -f "$system/NFProjectSystem.props" ] || fail "set NanoFrameworkProjectSystemPath to the folder of NFProjectSystem.props: it is inside the VS Code extension '.NET nanoFramework', under dist/utils/nanoFramework/v1.0"
  export NanoFrameworkProjectSystemPath="${system%/}/"
  nuget restore Daly.Device.sln
  msbuild Daly.Firmware/Daly.Firmware.nfproj -p:Configuration=Release -p:UseSharedCompilation=false -v:minimal
  [ -f "$image" ] || fail "the build left no $image"
  echo "Built $image. Next: ./build.sh flash /dev/ttyUSB0"
}

# flash PORT [TARGET]
flash() {
  need_flasher "${1:-}" flash
  [ -f "$image" ] || fail "$image is missing: run './build.sh firmware' first, or build it on Windows and copy it here"
  local chip=(--platform esp32)
  [ $# -lt 2 ] || chip=(--target "$2")
  nanoff "${chip[@]}" --serialport "$1" --update --fwversion "$runtime"
  # Through the running runtime, which knows its own partition: nanoff's own guess is wrong on the classic ESP32.
  nanoff --nanodevice --serialport "$1" --deploy --image "$image"
  local details
  details="$(nanoff --nanodevice --serialport "$1" --devicedetails)"
  echo "$details"
  grep -Eq '^ *Daly\.Firmware\b' <<<"$details" || fail "the device does not list Daly.Firmware: the application is not where the runtime looks for it (docs/flashing.md, the address trap)"
  local native
  native="$(sed -nE '1s/.*AssemblyNativeVersion ([0-9.]+).*/\1/p' Daly.DeviceChecks/Api/mscorlib-*.txt)"
  grep -Fq "mscorlib v$native," <<<"$details" || fail "the runtime has another mscorlib than v$native: the application will not start. Try another DALY_RUNTIME."
  echo "Runtime and application fit each other. Next: ./build.sh config $1 daly.conf"
}

# put_settings PORT [FILE]
put_settings() {
  need_flasher "${1:-}" config
  local file="${2:-daly.conf}" list
  [ -f "$file" ] || fail "$file is missing. Make one: dotnet run --project Daly.Desktop -- config template > $file"
  dotnet run --project Daly.Desktop -c Release -- config check "$file"
  list="$(mktemp)"
  printf '{"SerialPort":"%s","Files":[{"DestinationFilePath":"I:\\\\daly.conf","SourceFilePath":"%s"}]}\n' \
    "$1" "$(realpath "$file")" >"$list"
  nanoff --filedeployment "$list"
  rm -f "$list"
  echo "The settings are on the device. They count from its next start: press its reset button."
}

# monitor PORT
monitor() {
  [ -e "${1:-}" ] || fail "name the serial port of the board: ./build.sh monitor /dev/ttyUSB0"
  stty -F "$1" 921600 raw -echo
  echo "Ctrl+C ends it. Between the lines are packets of the debugger, which are left out."
  exec tr -cd '\11\12\40-\176' <"$1"
}

command -v dotnet >/dev/null 2>&1 || fail "the .NET 10 SDK is missing: see https://dotnet.microsoft.com/download"
missing=()
verb="${1:-help}"
[ $# -gt 0 ] && shift

case "$verb" in
  demo)
    exec dotnet run --project Daly.Desktop -c Release -- demo "$@"
    ;;
  test)
    need_for_tests
    results="$PWD/artifacts/test-results"
    rm -rf "$results"
    status=0
    if [ $# -eq 0 ]; then
      test_all "$results" || status=$?
    else
      [ -e "$1" ] || set -- Daly.slnx "$@"
      dotnet test "$@" --logger trx --results-directory "$results" || status=$?
    fi
    read -r total passed failed < <(
      cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*>' |
        sed -E 's/.* total="([0-9]+)".* passed="([0-9]+)" failed="([0-9]+)".*/\1 \2 \3/' |
        awk '{ t += $1; p += $2; f += $3 } END { print t + 0, p + 0, f + 0 }')
    skipped=$((total - passed - failed))
    if [ "$total" -eq 0 ]; then echo "No test ran." >&2; status=1; fi
    if [ "$skipped" -ne 0 ]; then echo "$skipped tests did not run." >&2; status=1; fi
    if [ "$failed" -ne 0 ]; then status=1; fi
    echo "$passed passed, $failed failed"
    exit "$status"
    ;;
  coverage)
    need_for_tests
    results=artifacts/coverage
    rm -rf "$results"
    status=0
    [ -e "${1:-}" ] || set -- Daly.slnx "$@"
    dotnet test "$@" --collect "XPlat Code Coverage" --results-directory "$results" || status=$?
    print_coverage "$results"
    exit "$status"
    ;;
  pack)
    for project in Daly.Protocol Daly.Client; do dotnet pack "$project/$project.csproj" -c Release -o artifacts/release; done
    ;;
  publish)
    # publish PLATFORM: the program as one file that needs no .NET, in an archive.
    platform="${1:?name a platform: linux-x64, linux-arm64, win-x64, osx-arm64}"
    out="artifacts/publish/$platform"
    dotnet publish Daly.Desktop -c Release -r "$platform" --self-contained -o "$out" -p:PublishSingleFile=true -p:EnableCompressionInSingleFile=true \
      -p:IncludeNativeLibrariesForSelfExtract=true -p:DebugType=embedded -p:PublishDocumentationFiles=false -p:PublishReferencesDocumentationFiles=false
    mkdir -p artifacts/release
    tar -C "$out" -czf "artifacts/release/daly-$platform.tar.gz" "$(basename "$out"/daly*)"
    ;;
  long)
    # long [RUNS] [options]: the tests of the category Long do all their work, with as many attacks as told. DALY_SEED repeats a seed.
    runs=20000
    if [[ "${1:-}" =~ ^[0-9]+$ ]]; then runs="$1"; shift; fi
    need_for_tests
    export DALY_SEED="${DALY_SEED:-$((RANDOM * 32768 + RANDOM))}"
    DALY_LONG=1 DALY_ATTACKS="$runs" DALY_SEEDS_PER_MUTANT=5 exec dotnet test Daly.slnx -c Release \
      --filter "TestCategory=Long|FullyQualifiedName~Adversary" --logger "console;verbosity=detailed" "$@"
    ;;
  bench)
    exec dotnet run --project Daly.Benchmarks -c Release -- "$@"
    ;;
  firmware) build_firmware ;;
  flash) flash "$@" ;;
  config) put_settings "$@" ;;
  monitor) monitor "$@" ;;
  *)
    echo "usage: ./build.sh demo [options] | test [PROJECT] [options] | long [runs] | bench [options]"
    echo "       ./build.sh coverage [PROJECT] [options] | pack | publish PLATFORM"
    echo "       ./build.sh firmware | flash PORT [TARGET] | config PORT [FILE] | monitor PORT"
    [ "$verb" = help ] || exit 2
    ;;
esac
