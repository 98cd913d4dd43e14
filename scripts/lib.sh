# Shared by the commands in this folder; sourced, not run.

repo_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
stage_dir="${ACD_STAGE_DIR:-$repo_root/build/stage}"

say() { printf '== %s\n' "$*" >&2; }

die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# need_tool COMMAND PACKAGE...: installs Debian packages when the command is missing.
need_tool() {
    local command=$1
    shift
    command -v "$command" >/dev/null 2>&1 && return 0
    command -v apt-get >/dev/null 2>&1 || die "$command is missing and there is no apt-get here; install it (Debian: $*)"
    local sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo"
    say "installing $* (for $command)"
    $sudo apt-get update -qq >/dev/null || die "apt-get update failed; is Debian's package server within reach?"
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
        die "apt-get install $* failed; install it by hand"
}

need_dotnet() {
    command -v dotnet >/dev/null 2>&1 || die "the .NET 10 SDK is missing; install it (https://dot.net) and run this again"
    dotnet --list-sdks | grep -q '^10\.' || die "the .NET 10 SDK is missing, only these are here: $(dotnet --list-sdks | tr '\n' ' ')"
    export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
}

# Prints the prefix of an installed FreeSWITCH, or fails.
find_freeswitch() {
    local prefix
    if [ -n "${FREESWITCH_PREFIX:-}" ]; then
        [ -x "$FREESWITCH_PREFIX/bin/freeswitch" ] || die "FREESWITCH_PREFIX=$FREESWITCH_PREFIX holds no bin/freeswitch"
        printf '%s\n' "$FREESWITCH_PREFIX"
        return 0
    fi
    if prefix=$(command -v freeswitch); then
        dirname "$(dirname "$(readlink -f "$prefix")")"
        return 0
    fi
    for prefix in /usr/local/freeswitch /opt/freeswitch /usr/local /usr; do
        if [ -x "$prefix/bin/freeswitch" ]; then
            printf '%s\n' "$prefix"
            return 0
        fi
    done
    return 1
}

# The value of a variable in the freeswitch.pc of prefix $1.
pc_variable() {
    local folder
    for folder in "$1"/lib/pkgconfig "$1"/lib/*/pkgconfig "$1"/lib64/pkgconfig; do
        [ -f "$folder/freeswitch.pc" ] || continue
        PKG_CONFIG_LIBDIR=$folder pkg-config --variable="$2" freeswitch 2>/dev/null || true
        return
    done
}

has_modules() { compgen -G "$1/mod_*.so" >/dev/null; }

# Prints the module folder of the FreeSWITCH under a prefix, or fails when no module is there.
find_module_dir() {
    local folder
    for folder in "$(pc_variable "$1" modulesdir)" "$1/mod" "$1/lib/freeswitch/mod" "$1"/lib/*/freeswitch/mod; do
        if [ -n "$folder" ] && has_modules "$folder"; then
            printf '%s\n' "$folder"
            return 0
        fi
    done
    return 1
}

# Bundles the wallboard's pages into the stage folder; without a Node.js that can, the wallboard serves its API only.
build_pages() {
    local pages="$repo_root/module/Acd.Wallboard/pages" major
    rm -rf "$stage_dir/acd/pages"
    major=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
    if [ "${major:-0}" -lt 20 ] || ! command -v npm >/dev/null; then
        say "no Node.js 20 or newer: the wallboard's pages are not built, it serves its API only"
        return 0
    fi
    say "building the wallboard's pages"
    (cd "$pages" && npm ci --no-audit --no-fund && npm run build) >"$repo_root/build/pages.log" 2>&1 ||
        { tail -n 30 "$repo_root/build/pages.log" >&2; die "the wallboard's pages do not build; the whole output is in build/pages.log"; }
    cp -r "$pages/dist" "$stage_dir/acd/pages"
}

# Publishes the engine into the stage folder.
publish_engine() {
    say "building the engine"
    mkdir -p "$stage_dir"
    # Publishing leaves files of earlier builds where they are.
    rm -rf "$stage_dir/acd"
    # For this system alone: packages bring libraries for every one there is, three quarters of what would lie in FreeSWITCH's modules.
    dotnet publish "$repo_root/module/Acd.Host" -c Release --use-current-runtime --no-self-contained -o "$stage_dir/acd" -v quiet
    mkdir -p "$repo_root/build"
    cp -r "$repo_root/conf/snmp" "$stage_dir/acd/"
    build_pages
}

# exec_program NAME ARGUMENT...: becomes that program of the engine, built when it is not there. Standard output is the program's alone.
exec_program() {
    need_dotnet
    [ -f "$stage_dir/acd/Acd.Host.dll" ] || publish_engine >&2
    exec dotnet "$stage_dir/acd/Acd.Host.dll" "$@"
}

# needs_default OPTION ARGUMENT...: neither the option is among the arguments nor a call for help.
needs_default() {
    case " ${*:2} " in
    *" $1"* | *" --help"* | *" -h "* | *" -? "*) return 1 ;;
    esac
}
