#!/usr/bin/env bash
# Runs scripts/doctor on the shipped configuration and on a broken one. Prints TAP. Needs the stage that scripts/build makes.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tap.sh"
doctor() { "$root/scripts/doctor" "$@"; }
mkdir -p "$work/fs/mod" "$work/fs/conf" "$work/fs/log"
cp -r "$root/conf/." "$work/fs/conf/"
sed -n 's/.*load module="\([^"]*\)".*/\1/p' "$work/fs/conf/autoload_configs/modules.conf.xml" | while read -r module; do
    touch "$work/fs/mod/$module.so"
done

# What the machine lacks may be wrong here; the configuration isn't.
check "the shipped configuration is read" any 'checks in order' doctor --prefix "$work/fs"
machine=' pid-max\| threads-max\| maps\| receive-buffer\| conntrack\| disk\| clock\| governor'
if grep '^WRONG\|^ADVICE' "$work/output" | grep -qv "$machine"; then
    echo "not ok $((count += 1)) - the shipped configuration is in order"
    sed 's/^/# /' "$work/output"
else
    echo "ok $((count += 1)) - the shipped configuration is in order"
fi
check "a list of the checks" 0 'sessions-per-second' doctor --list
sed -i 's/sessions_per_second=500/sessions_per_second=30/' "$work/fs/conf/vars.xml"
check "something wrong ends with 1 and names the line" 1 'vars.xml:[0-9]' doctor --prefix "$work/fs"
check "--fix mends it" any 'vars.xml: 1 changed' doctor --prefix "$work/fs" --fix
json='"id":"sessions-per-second"[^}]*"findings":\[\]'
check "json" any "$json" doctor --prefix "$work/fs" --json
check "no configuration there" 1 'configuration: it can.t be read' doctor --prefix "$work/nowhere"
check "an unknown option" 2 'unknown argument' doctor --nonsense
echo "1..$count"
