#!/usr/bin/env bash
# Runs scripts/run, simulated and on a FreeSWITCH if there is one. Prints TAP. Needs the stage that scripts/build makes.
set -uo pipefail
asked=${FREESWITCH_PREFIX:-}
. "$(dirname "${BASH_SOURCE[0]}")/tap.sh"
[ -z "$asked" ] || export FREESWITCH_PREFIX=$asked
run() { timeout 240 "$root/scripts/run" "$@"; }

check "an unknown option" 1 'unknown option --nonsense' run --nonsense
check "a number that is none" 1 'must be a whole number' run --seconds soon
check "simulated callers are answered" 0 '^result .*answered=[1-9]' run --simulate --seconds 5
if (. "$root/scripts/lib.sh" && find_freeswitch && [ -f "$stage_dir/mod_acd.so" ]) >/dev/null; then
    check "callers and agents on a FreeSWITCH talk" 0 '^result .*answered=[1-9]' run --seconds 15 --calls-per-second 1
else
    echo "ok $((count += 1)) - callers and agents on a FreeSWITCH talk # SKIP no FreeSWITCH here, or none with headers"
fi
echo "1..$count"
