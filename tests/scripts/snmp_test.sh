#!/usr/bin/env bash
# conf/snmp under a real snmpd, asked with snmpget; a FreeSWITCH that is well, and each way in which it isn't. A real one is for
# tests/live/SnmpTests.cs. Prints TAP.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tap.sh"
. "$root/scripts/lib.sh"
if ! (need_tool snmpd snmpd && need_tool snmpget snmp && need_tool python3 python3); then
    echo "ok 1 - SNMP # SKIP no net-snmp or Python: what is shipped for SNMP is NOT tested"
    echo "1..1"
    exit 0
fi
base=.1.3.6.1.4.1.8072.9999.9999.223
program=$root/conf/snmp/acd-snmp
mibs=$root/tests/scripts/snmp:$root/conf/snmp
export SNMP_PERSISTENT_DIR=$work/state SNMPCONFPATH=$work
mkdir -p "$work/state/cert_indexes"
children=()
trap '[ "${#children[@]}" -eq 0 ] || kill "${children[@]}" 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT

# event_socket MODE: sets $port.
event_socket() {
    mkfifo "$work/port-$1"
    timeout 300 python3 "$root/tests/scripts/snmp/event_socket.py" "$work/answer" "$1" >"$work/port-$1" &
    children+=($!)
    read -r port <"$work/port-$1"
}

# free_port: an UDP port nobody has just now.
free_port() { python3 -c 'import socket; s = socket.socket(type=socket.SOCK_DGRAM); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# agent OPTION…: an snmpd with the program and these options; sets $agent, its port.
agent() {
    agent=$(free_port)
    printf 'rwcommunity public 127.0.0.1\npass_persist %s /usr/bin/env python3 %s %s\n' "$base" "$program" "$*" >"$work/agent-$agent.conf"
    timeout 300 snmpd -f -Lf "$work/agent-$agent.log" -C -c "$work/agent-$agent.conf" "udp:127.0.0.1:$agent" >/dev/null 2>&1 &
    children+=($!)
}

# get OBJECT: from the last agent, by name. The first question may find an agent that isn't up.
get() { snmpget -M "$mibs" -m ACD-MIB -v2c -c public -t 1 -r 30 -OQU "127.0.0.1:$agent" "ACD-MIB::$1"; }
walk() { snmpwalk -M "$mibs" -m ACD-MIB -v2c -c public -t 1 -r 30 -OQU "127.0.0.1:$agent" "ACD-MIB::$1"; }
answer() {
    cat >"$work/answer" <<'TEXT'
acd_callers_waiting 3
acd_callers_offered_total 4294967299
acd_talk_seconds_total 1.5
acd_agents{state="wrap-up"} 2
acd_queue_waiting{queue="support"} 2
acd_queue_waiting{queue="a \"b\""} 1
acd_queue_service_level_today{queue="support"} 0.8125
acd_queue_service_level_today{queue="sales"} NaN
acd_queue_agents{queue="support",state="ready"} 7
acd_queue_wait_seconds_count{how="abandoned",queue="support"} 5
acd_queue_wait_seconds_bucket{how="abandoned",queue="support",le="5"} 5
system_runtime_dotnet_gc_collections{gc_heap_generation="gen0"} 4
system_runtime_dotnet_gc_collections{gc_heap_generation="gen1"} 1
a line that is none
acd_unheard_of 1
TEXT
}

test_description() {
    "$program" --objects | while read -r number name _; do echo "$base.$number ACD-MIB::$name"; done >"$work/wanted"
    while read -r _ name; do
        echo "$(snmptranslate -M "$mibs" -m ACD-MIB -On "$name" 2>&1) $name"
    done <"$work/wanted" >"$work/described"
    check "the MIB describes every object of the program, by the same number" 0 '' diff "$work/wanted" "$work/described"
}

test_numbers() {
    answer
    event_socket good
    agent --port "$port"
    check "FreeSWITCH is readable" 0 '= yes' get acdReadable.0
    check "nothing is wrong" 0 '= "*none' get acdTrouble.0
    check "a number" 0 '= 3$' get acdCallersWaiting.0
    check "a counter beyond 2^32 begins again" 0 '= 3$' get acdCallersOffered.0
    check "seconds are milliseconds" 0 '= 1500' get acdTalkMs.0
    check "generations are added up" 0 '= 5$' get acdGcCollections.0
    check "a queue by its name" 0 '= 2$' get 'acdQueueWaiting."support"'
    check "a queue with quotes in its name" 0 '= 1$' get 'acdQueueWaiting.5.97.32.34.98.34'
    check "a share is per mille" 0 '= 81[23]' get 'acdQueueServiceLevelTodayPermille."support"'
    check "what is no number isn't there" 0 'No Such Instance' get 'acdQueueServiceLevelTodayPermille."sales"'
    check "by queue and state" 0 '= 7$' get 'acdQueueAgents."support"."ready"'
    check "by queue and how" 0 '= 5$' get 'acdQueueWaitsEnded."support"."abandoned"'
    check "a walk sees all of a table" 0 'wrap-up' walk acdAgentTable
    check "and all there is" 0 'acdGcCollections' walk acd
    check "nothing can be set" 2 'notWritable' snmpset -M "$mibs" -m "" -v2c -c public "127.0.0.1:$agent" "$base.2.2.0" u 9
}

# trouble NAME PATTERN OPTION…: what snmpget sees, and that nothing else is there.
trouble() {
    agent "${@:3}"
    check "$1: isn't readable" 0 '= no' get acdReadable.0
    check "$1: says why" 0 "$2" get acdTrouble.0
    check "$1: no number is made up" 0 'No Such Instance' get acdCallersWaiting.0
}

test_trouble() {
    local good=$port
    trouble "FreeSWITCH is down" 'refused; is it running' --port 1
    trouble "the password is wrong" 'refuses the password' --port "$good" --password-file "$work/answer"
    trouble "the password can't be read" "can.t be read from $work/none" --port "$good" --password-file "$work/none"
    event_socket silent
    trouble "FreeSWITCH is silent" "doesn.t answer within 0.5 s" --port "$port" --patience 0.5
    event_socket http
    trouble "somebody else has the port" 'closes the connection' --port "$port"
    echo '-ERR the engine is down' >"$work/answer"
    trouble "the engine is down" 'answers: -ERR the engine is down' --port "$good"
    check "--print shows it too, and ends with 1" 1 'the engine is down' "$program" --port "$good" --print
    answer
    check "and 0 when all is well" 0 "$base.2.2.0 gauge 3" "$program" --port "$good" --print
}

test_bad_input() {
    check "an unknown option" 2 'unrecognized arguments: --nonsense' "$program" --nonsense
    check "a base that is none" 2 'is no number of an object' "$program" --base here
    check "what snmpd would never say is answered with NONE" 0 'NONE' \
        bash -c "printf 'get\nhere\nnonsense\ngetnext\n.9\n' | '$program' --port 1"
}

echo "TAP version 13"
test_description
test_numbers
test_trouble
test_bad_input
echo "1..$count"
