#!/usr/bin/env bash
# Runs scripts/doctor on the shipped configuration and on a broken one. Prints TAP. Needs the stage that scripts/build makes.
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset FREESWITCH_PREFIX
mkdir -p "$work/fs/mod" "$work/fs/conf" "$work/fs/log"
cp -r "$root/conf/." "$work/fs/conf/"
sed -n 's/.*load module="\([^"]*\)".*/\1/p' "$work/fs/conf/autoload_configs/modules.conf.xml" | while read -r module; do
    touch "$work/fs/mod/$module.so"
done

count=0
# check NAME WANTED-STATUS WANTED-PATTERN ARGUMENT…
check() {
    local name=$1 wanted=$2 pattern=$3 status=0
    shift 3
    count=$((count + 1))
    "$root/scripts/doctor" "$@" >"$work/output" 2>&1 || status=$?
    if { [ "$wanted" = any ] || [ "$status" = "$wanted" ]; } && grep -q -- "$pattern" "$work/output"; then
        echo "ok $count - $name"
    else
        echo "not ok $count - $name (status $status)"
        sed 's/^/# /' "$work/output"
    fi
}

# What the machine lacks may be wrong here; the configuration isn't.
check "the shipped configuration is read" any 'checks in order' --prefix "$work/fs"
machine=' pid-max\| threads-max\| maps\| receive-buffer\| conntrack\| disk\| clock\| governor'
if grep '^WRONG\|^ADVICE' "$work/output" | grep -qv "$machine"; then
    echo "not ok $((count += 1)) - the shipped configuration is in order"
    sed 's/^/# /' "$work/output"
else
    echo "ok $((count += 1)) - the shipped configuration is in order"
fi
check "a list of the checks" 0 'sessions-per-second' --list
sed -i 's/sessions_per_second=500/sessions_per_second=30/' "$work/fs/conf/vars.xml"
check "something wrong ends with 1 and names the line" 1 'vars.xml:[0-9]' --prefix "$work/fs"
check "--fix mends it" any 'vars.xml: 1 changed' --prefix "$work/fs" --fix
json='"id":"sessions-per-second"[^}]*"findings":\[\]'
check "json" any "$json" --prefix "$work/fs" --json
check "no configuration there" 1 'configuration: it can.t be read' --prefix "$work/nowhere"
check "an unknown option" 2 'unknown argument' --nonsense
echo "1..$count"
