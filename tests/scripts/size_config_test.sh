#!/usr/bin/env bash
# Runs scripts/size-config for several machines. Prints TAP. Needs the stage that scripts/build makes, for the doctor.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tap.sh"
cp -r "$root/conf/." "$work/conf/"

# value NAME: what the file written last sets.
value() { sed -n "s/.*data=\"$1=\([0-9]*\)\".*/\1/p" "$work/conf/local/size.xml"; }
# holds NAME CONDITION…
holds() {
    local name=$1
    shift
    check "$name" 0 '' test "$@"
}
size() { "$root/scripts/size-config" --conf "$work/conf" "$@"; }
# in_order: the doctor has nothing to say about what was sized.
in_order() {
    local report
    report=$("$root/scripts/doctor" --prefix "$work" --json)
    for id in configuration max-sessions sessions-per-second rtp-ports; do
        grep -q "\"id\":\"$id\"[^}]*\"findings\":\[\]" <<<"$report" || { echo "$id: $report"; return 1; }
    done
}

check "two cores" 0 'max-sessions [0-9]' size --cores 2 --memory-mb 16000
small_legs=$(value max_sessions) small_rate=$(value sessions_per_second)
check "the doctor agrees" 0 '' in_order
check "sixteen cores" 0 'max-sessions [0-9]' size --cores 16 --memory-mb 64000
holds "more cores are more legs" "$(value max_sessions)" -gt "$small_legs"
holds "more cores are more legs a second" "$(value sessions_per_second)" -gt "$small_rate"
holds "each leg has two ports" "$(($(value rtp_end_port) - $(value rtp_start_port)))" -ge "$((2 * $(value max_sessions)))"
holds "ports end where they can" "$(value rtp_end_port)" -le 65534
check "the doctor agrees with sixteen cores" 0 '' in_order
check "little memory" 0 'max-sessions 3000' size --cores 16 --memory-mb 3000
check "a tiny machine" 0 'max-sessions 2000, sessions-per-second 200' size --cores 1 --memory-mb 500
check "the doctor agrees with a tiny machine" 0 '' in_order
check "this machine" 0 'max_sessions=' "$root/scripts/size-config" --dry-run
check "no number" 1 'must be a whole number' size --cores many
check "no value" 1 'must be a whole number' size --cores
check "an unknown option" 1 'unknown argument' size --nonsense
sed -i '/local\/size.xml/d' "$work/conf/vars.xml"
check "a configuration that isn't ours gets the lines to write" 1 'max_sessions=' size
check "no configuration there" 1 'has no vars.xml' "$root/scripts/size-config" --conf "$work/nowhere"
echo "1..$count"
