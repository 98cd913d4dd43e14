#!/usr/bin/env bash
# Runs scripts/analyze on made-up logs. Prints TAP. Needs the stage that scripts/build makes.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tap.sh"
analyze() { "$root/scripts/analyze" "$@"; }
# An installation of its own: only what the script finds by itself.
mkdir -p "$work/fs/bin" "$work/fs/mod" "$work/fs/log" "$work/fs/db"
printf '#!/bin/sh\n' >"$work/fs/bin/freeswitch"
chmod +x "$work/fs/bin/freeswitch"
export FREESWITCH_PREFIX=$work/fs
unset ACD_REPORT_STORE
log=$work/fs/log/freeswitch.log

# line MINUTES-AGO TEXT: as mod_logfile writes it.
line() { printf '%s.123456 95.00%% [CRIT] switch_core_session.c:2427 %s\n' "$(date -d "$1 minutes ago" '+%Y-%m-%d %H:%M:%S')" "$2"; }

check "no log: nothing is acquitted" 3 'not known, because the log' analyze --log "$work/nowhere.log"
line 10 "New Channel sofia/acd/1 [a]" >"$log"
check "a quiet hour ends with 0, its log is found" 0 'nothing limited the calls' analyze
check "agents and queues aren't known without records" 0 'not looked at: agents and queues, because no --folder or --store' analyze
line 5 "Throttle Error! 6" >>"$log"
check "a limit ends with 1 and names the line" 1 'freeswitch.log:2: Throttle Error!' analyze
check "json does so too" 1 '"id":"sessions-per-second"' analyze --json
check "a limit outside the time asked for" 0 'nothing limited the calls' analyze --minutes 2
check "another stretch of time" 0 'nothing limited the calls' analyze --until 2020-03-01T08:00
check "a folder without records" 1 'not looked at: agents and queues, because' analyze --folder "$work/fs/db"
check "a database that isn't there" 1 'not looked at: agents and queues, because' analyze \
    --store 'postgresql:Host=127.0.0.1;Port=1;Database=acd;Username=acd;Timeout=2'
check "a database that is none" 2 'names no database' analyze --store oracle
check "minutes out of range" 2 'write 1 to 1440' analyze --minutes 0
check "an unknown option" 2 'nonsense' analyze --nonsense
check "help" 0 'Usage' analyze --help
echo "1..$count"
