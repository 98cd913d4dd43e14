# Runs a FreeSWITCH of its own in a temporary folder: conf/, mod_acd, SIPp agents and callers. Sourced by scripts/run.

scenario_dir="$repo_root/tests/live/scenarios"
demo_pids=()
run_dir=""
fs_pid=""

free_port() {
    # A port nobody listens on now, for UDP and TCP; the range is below the ephemeral one, so that no client takes it meanwhile.
    local port tries=0
    while [ $((tries++)) -lt 200 ]; do
        port=$((20000 + RANDOM % 10000))
        if ! grep -qi ":$(printf '%04X' "$port") " /proc/net/tcp /proc/net/udp 2>/dev/null; then
            printf '%s\n' "$port"
            return 0
        fi
    done
    die "no free port between 20000 and 30000"
}

# The SIP port people are told to call: the usual one when it is free.
sip_port() {
    if grep -qi ":$(printf '%04X' 5080) " /proc/net/udp; then free_port; else echo 5080; fi
}

write_local_config() {
    local agents=$1 dir="$run_dir/conf/local" i
    mkdir -p "$dir"
    cat >"$dir/vars.xml" <<XML
<include>
  <X-PRE-PROCESS cmd="set" data="sip_port=$demo_sip_port"/>
  <X-PRE-PROCESS cmd="set" data="event_socket_port=$demo_console_port"/>
  <X-PRE-PROCESS cmd="set" data="event_socket_password=$demo_password"/>
</include>
XML
    printf '<include>\n  <load module="mod_event_socket"/>\n</include>\n' >"$dir/modules.xml"
    {
        echo '<include>'
        echo '  <agents>'
        for ((i = 1; i <= agents; i++)); do
            printf '    <agent name="agent%d" type="callback" status="Available" wrap-up-time="1"\n' "$i"
            printf '           contact="sofia/acd/agent%d@127.0.0.1:%d"/>\n' "$i" "$demo_phone_port"
        done
        echo '  </agents>'
        echo '  <tiers>'
        for ((i = 1; i <= agents; i++)); do
            printf '    <tier agent="agent%d" queue="support" level="1" position="%d"/>\n' "$i" "$i"
        done
        echo '  </tiers>'
        echo '</include>'
    } >"$dir/acd_agents.xml"
}

prepare_run_dir() {
    local module_dir=$1 file
    run_dir=$(mktemp -d "${TMPDIR:-/tmp}/mod_acd.XXXXXX")
    mkdir -p "$run_dir"/{log,db,run,mod,tmp,storage}
    cp -r "$repo_root/conf" "$run_dir/conf"
    for file in "$module_dir"/*; do
        ln -s "$file" "$run_dir/mod/"
    done
    rm -rf "$run_dir/mod/mod_acd.so" "$run_dir/mod/acd"
    ln -s "$stage_dir/mod_acd.so" "$run_dir/mod/mod_acd.so"
    ln -s "$stage_dir/acd" "$run_dir/mod/acd"
}

console() { "$fs_cli" -H 127.0.0.1 -P "$demo_console_port" -p "$demo_password" -t 3000 -x "$1" 2>/dev/null; }

start_freeswitch() {
    "$1/bin/freeswitch" -nf -nc -np -nonat -base "$run_dir" -conf "$run_dir/conf" -log "$run_dir/log" \
        -db "$run_dir/db" -run "$run_dir/run" -mod "$run_dir/mod" -temp "$run_dir/tmp" -storage "$run_dir/storage" \
        >"$run_dir/log/console.log" 2>&1 </dev/null &
    fs_pid=$!
    local waited
    for ((waited = 0; waited < 300; waited++)); do
        kill -0 "$fs_pid" 2>/dev/null || break
        case "$(console 'acd status')" in
        "" | -ERR*) sleep 0.1 ;;
        *) return 0 ;;
        esac
    done
    tail -n 25 "$run_dir/log/console.log" >&2
    die "FreeSWITCH did not come up with mod_acd; its log is $run_dir/log/freeswitch.log"
}

# fill SCENARIO NAME=VALUE...: writes the scenario into the run folder with its @names@ filled, all of them, prints its path.
fill() {
    local scenario=$1 pair script="" missing
    shift
    for pair in "$@"; do
        script+="s|@${pair%%=*}@|${pair#*=}|g;"
    done
    sed "$script" "$scenario_dir/$scenario.xml" >"$run_dir/$scenario.xml"
    if missing=$(grep -o -m 1 '@[a-z_]\+@' "$run_dir/$scenario.xml"); then
        die "$scenario.xml wants $missing, which scripts/demo/freeswitch.sh doesn't give: SIPp's calls would be refused; add it there"
    fi
    printf '%s\n' "$run_dir/$scenario.xml"
}

start_sipp() {
    local name=$1
    shift
    (cd "$run_dir" && exec sipp "$@" >"$run_dir/log/$name.log" 2>&1 </dev/null) &
    demo_pids+=($!)
}

stop_demo() {
    trap - EXIT INT TERM
    local pid
    for pid in "${demo_pids[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    if [ -n "$fs_pid" ] && kill -0 "$fs_pid" 2>/dev/null; then
        kill -TERM "$fs_pid" 2>/dev/null || true
        for _ in $(seq 100); do
            kill -0 "$fs_pid" 2>/dev/null || break
            sleep 0.1
        done
        kill -KILL "$fs_pid" 2>/dev/null || true
    fi
    [ -z "$run_dir" ] || rm -rf "$run_dir"
}

# finish: the result line must be the last thing printed, so it is fetched first and printed after everything has stopped.
finish() {
    local result
    result=$(console 'acd result' | grep '^result ' || true)
    stop_demo
    [ -t 1 ] && printf '\r\033[K'
    [ -n "$result" ] || die "no result: FreeSWITCH is gone"
    printf '%s\n' "$result"
    exit 0
}

# The link the wallboard writes into the log a moment after the engine is ready.
wallboard_link() {
    local waited
    for ((waited = 0; waited < 50; waited++)); do
        grep -o 'http://[^ ]*/setup/[0-9a-f]*' "$run_dir/log/freeswitch.log" | head -n 1 | grep . && return 0
        sleep 0.1
    done
    printf 'http://%s' "$demo_web"
}

status_line() { console 'acd result' | sed -n 's/^result //p'; }

run_on_freeswitch() {
    local prefix=$1 agents=$2 rate=$3 seconds=$4 module_dir end_at line last_plain=0 scenario
    module_dir=$(find_module_dir "$prefix") || die "no module folder under $prefix; set FREESWITCH_PREFIX"
    fs_cli="$prefix/bin/fs_cli"
    [ -x "$fs_cli" ] || die "no fs_cli under $prefix/bin; build FreeSWITCH with libedit, or use --simulate"
    demo_sip_port=$(sip_port) demo_console_port=$(free_port) demo_phone_port=$(free_port)
    demo_password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    trap stop_demo EXIT
    trap finish INT TERM
    prepare_run_dir "$module_dir"
    write_local_config "$agents"
    demo_web="127.0.0.1:$(free_port)"
    local web="<param name=\"web-listen\" value=\"$demo_web\"/><param name=\"web-folder\" value=\"$run_dir/web\"/>"
    sed -i "s|<settings>|<settings>$web|" \
        "$run_dir/conf/autoload_configs/acd.conf.xml"
    say "starting $("$prefix/bin/freeswitch" -version | head -n 1)"
    start_freeswitch "$prefix"
    scenario=$(fill agent ring_ms=1000 talk_ms=10000 media_ip=127.0.0.1 'media_port=[media_port]')
    start_sipp agents -sf "$scenario" -i 127.0.0.1 -p "$demo_phone_port" -mi 127.0.0.1 -rtp_echo -nostdin
    say "call  sip:support@127.0.0.1:$demo_sip_port  with any SIP phone on this machine, or:"
    say "      sipp -sn uac -s support -m 1 -d 5000 127.0.0.1:$demo_sip_port"
    say "console:  $fs_cli -H 127.0.0.1 -P $demo_console_port -p $demo_password    (then: acd help)"
    say "wallboard:  $(wallboard_link)    (makes the first user)"
    if awk -v rate="$rate" 'BEGIN { exit !(rate > 0) }'; then
        say "callers arrive by themselves, $rate a second (--calls-per-second 0: none but yours)"
        scenario=$(fill caller destination=support answer_timeout_ms=30000 stay_ms=60000 'after_stay= ontimeout="bye"' \
            media_ip=127.0.0.1 media_port=9 payload=0 'codec=0 PCMU/8000' ptime=20)
        start_sipp callers -sf "$scenario" -i 127.0.0.1 -p "$(free_port)" -nostdin -l 500 \
            -r 1 -rp "$(awk -v rate="$rate" 'BEGIN { print int(1000 / rate + 0.5) }')" "127.0.0.1:$demo_sip_port"
    fi
    end_at=$((seconds ? SECONDS + seconds : 0))
    while kill -0 "$fs_pid" 2>/dev/null && { [ "$end_at" -eq 0 ] || [ "$SECONDS" -lt "$end_at" ]; }; do
        line=$(status_line)
        if [ -t 1 ]; then
            printf '\r\033[K%s' "$line"
        elif [ $((SECONDS - last_plain)) -ge 5 ]; then
            last_plain=$SECONDS
            printf '%s\n' "$line"
        fi
        sleep 1
    done
    finish
}
