# What the scripts' tests begin with: $root is the repository, $work a folder that goes in the end. To be sourced.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset FREESWITCH_PREFIX
count=0

# check NAME WANTED-STATUS WANTED-PATTERN COMMAND…: one TAP line. The status "any" and an empty pattern are always right. The output
# stays in $work/output.
check() {
    local name=$1 wanted=$2 pattern=$3 status=0
    shift 3
    count=$((count + 1))
    "$@" >"$work/output" 2>&1 || status=$?
    if { [ "$wanted" = any ] || [ "$status" = "$wanted" ]; } && { [ -z "$pattern" ] || grep -q -- "$pattern" "$work/output"; }; then
        echo "ok $count - $name"
    else
        echo "not ok $count - $name (status $status)"
        sed 's/^/# /' "$work/output"
    fi
}
