#!/usr/bin/env bash
# Thin front door: installs what is missing, then calls dotnet. Verbs: demo, test, bench.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

fail() { echo "build.sh: $*" >&2; exit 1; }

# need COMMAND_OR_LIBRARY DEBIAN_PACKAGE
need() {
  if command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ] || ldconfig_has "$1"; then return; fi
  missing+=("$2")
}

ldconfig_has() { { ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null; } | grep -q -F "$1 "; }

install_missing() {
  [ "${#missing[@]}" -eq 0 ] && return
  command -v apt-get >/dev/null 2>&1 || fail "please install: ${missing[*]}"
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  echo "Installing ${missing[*]} (Debian packages) ..."
  "${root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

command -v dotnet >/dev/null 2>&1 || fail "the .NET 10 SDK is missing: see https://dotnet.microsoft.com/download"
missing=()
verb="${1:-help}"
[ $# -gt 0 ] && shift

case "$verb" in
  demo)
    need mosquitto mosquitto
    need libmosquitto.so.1 libmosquitto1
    install_missing
    exec dotnet run --project Daly.Desktop -c Release -- demo "$@"
    ;;
  test)
    need mosquitto mosquitto
    need mosquitto_sub mosquitto-clients
    need libmosquitto.so.1 libmosquitto1
    need chromium chromium
    need openssl openssl
    need python3 python3
    install_missing
    results=artifacts/test-results
    rm -rf "$results"
    status=0
    dotnet test Daly.slnx --logger trx --results-directory "$results" "$@" || status=$?
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
  bench)
    exec dotnet run --project Daly.Benchmarks -c Release -- "$@"
    ;;
  *)
    echo "usage: ./build.sh demo [options] | test [options] | bench [options]"
    [ "$verb" = help ] || exit 2
    ;;
esac
