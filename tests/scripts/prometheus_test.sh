#!/usr/bin/env bash
# Holds conf/prometheus to promtool: the files are valid, and each alert fires when it should and not otherwise. Prints TAP.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tap.sh"

# find_promtool: sets $promtool. Debian's package isn't installed for it, since that starts a Prometheus; only its promtool is taken out.
find_promtool() {
    promtool=$(command -v promtool) && return 0
    promtool=$root/build/promtool/usr/bin/promtool
    [ ! -x "$promtool" ] || return 0
    mkdir -p "$work/package"
    (cd "$work/package" && chmod 755 . && timeout 120 apt-get download prometheus) >/dev/null 2>&1 ||
        (cd "$work/package" && apt-get update -qq && timeout 120 apt-get download prometheus) >/dev/null 2>&1 || return 1
    dpkg-deb -x "$work"/package/prometheus_*.deb "$root/build/promtool" && [ -x "$promtool" ]
}

if ! find_promtool; then
    echo "ok 1 - alert rules # SKIP promtool isn't to be had: the alert rules are NOT checked"
    echo "1..1"
    exit 0
fi
cp "$root"/conf/prometheus/* "$root/tests/scripts/prometheus_rules.yml" "$work/"
touch "$work/acd-token"
cd "$work" || exit 1
check "the example of a configuration is valid" 0 'SUCCESS' "$promtool" check config prometheus.yml
check "so are the alert rules" 0 'rules found' "$promtool" check rules acd-alerts.yml
check "each fires when it should, and nothing fires without need" 0 'SUCCESS' "$promtool" test rules prometheus_rules.yml
for alert in $(sed -n 's/.*- alert: //p' acd-alerts.yml); do
    check "there is a case in which $alert fires" 0 '' grep -q "alertname=\"$alert\",alertstate=\"firing\"" prometheus_rules.yml
done
# As rules: a JSON string is a YAML string, and promtool has no other way to check a query.
{
    echo 'groups: [{ name: dashboard, rules: ['
    sed -n 's/^ *"expr": \(.*\),$/{ record: panel, expr: \1 },/p' "$root/conf/grafana/mod_acd.json"
    echo ']}]'
} >dashboard.yml
queries=$(grep -c '{ record' dashboard.yml)
check "the dashboard's $queries queries are valid" 0 "$queries rules found" "$promtool" check rules --lint=none dashboard.yml
# A test of rules that can't fail would pass with any rule.
sed -i 's/acd_ring_capacity > 0.5/acd_ring_capacity > 0.9/' acd-alerts.yml
check "a rule that is changed is noticed" 1 'AcdRingFills' "$promtool" test rules prometheus_rules.yml
echo "1..$count"
