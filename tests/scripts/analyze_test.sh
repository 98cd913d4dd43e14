#!/usr/bin/env bash
# Runs scripts/analyze on made-up logs. Prints TAP. Needs the stage that scripts/build makes.
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# An installation of its own: only what the script finds by itself.
mkdir -p "$work/fs/bin" "$work/fs/mod" "$work/fs/log" "$work/fs/db"
printf '#!/bin/sh\n' >"$work/fs/bin/freeswitch"
chmod +x "$work/fs/bin/freeswitch"
export FREESWITCH_PREFIX=$work/fs
unset ACD_REPORT_STORE
log=$work/fs/log/freeswitch.log

count=0
# check NAME WANTED-STATUS WANTED-PATTERN ARGUMENT…
check() {
    local name=$1 wanted=$2 pattern=$3 status=0
    shift 3
    count=$((count + 1))
    "$root/scripts/analyze" "$@" >"$work/output" 2>&1 || status=$?
    if [ "$status" = "$wanted" ] && grep -q -- "$pattern" "$work/output"; then
        echo "ok $count - $name"
    else
        echo "not ok $count - $name (status $status)"
        sed 's/^/# /' "$work/output"
    fi
}

# line MINUTES-AGO TEXT: as mod_logfile writes it.
line() { printf '%s.123456 95.00%% [CRIT] switch_core_session.c:2427 %s\n' "$(date -d "$1 minutes ago" '+%Y-%m-%d %H:%M:%S')" "$2"; }

check "no log: nothing is acquitted" 3 'not known, because the log' --log "$work/nowhere.log"
line 10 "New Channel sofia/acd/1 [a]" >"$log"
check "a quiet hour ends with 0, its log is found" 0 'nothing limited the calls'
check "agents and queues aren't known without records" 0 'not looked at: agents and queues, because no --folder or --store'
line 5 "Throttle Error! 6" >>"$log"
check "a limit ends with 1 and names the line" 1 'freeswitch.log:2: Throttle Error!'
check "json does so too" 1 '"id":"sessions-per-second"' --json
check "a limit outside the time asked for" 0 'nothing limited the calls' --minutes 2
check "another stretch of time" 0 'nothing limited the calls' --until 2020-03-01T08:00
check "a folder without records" 1 'not looked at: agents and queues, because' --folder "$work/fs/db"
check "a database that isn't there" 1 'not looked at: agents and queues, because' \
    --store 'postgresql:Host=127.0.0.1;Port=1;Database=acd;Username=acd;Timeout=2'
check "a database that is none" 2 'names no database' --store oracle
check "minutes out of range" 2 'write 1 to 1440' --minutes 0
check "an unknown option" 2 'nonsense' --nonsense
check "help" 0 'Usage' --help
echo "1..$count"
