#!/usr/bin/env bash
# Runs scripts/install against fabricated FreeSWITCHes in a temporary folder. Prints TAP.
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scripts=$(cd "$here/../../scripts" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset FREESWITCH_PREFIX ACD_STAGE_DIR

count=0 failed=0
# check NAME COMMAND…: one TAP line; the last output of the installer follows a failure.
check() {
    local name=$1
    shift
    count=$((count + 1))
    if "$@"; then
        echo "ok $count - $name"
    else
        failed=$((failed + 1))
        echo "not ok $count - $name"
        sed 's/^/# /' "$work/output"
    fi
}

# A source tree with this installer, configuration and a stage; a FreeSWITCH with a module, mod_managed and configuration.
fabricate() {
    rm -rf "$work/tree" "$work/fs"
    mkdir -p "$work/tree/"{scripts,module,native-shim,conf/autoload_configs} "$work/fs/"{bin,mod/managed,conf/autoload_configs}
    printf '#!/bin/sh\n' >"$work/fs/bin/freeswitch"
    chmod +x "$work/fs/bin/freeswitch"
    cp "$scripts/install" "$scripts/lib.sh" "$work/tree/scripts/"
    echo '<configuration name="acd.conf"/>' >"$work/tree/conf/autoload_configs/acd.conf.xml"
    fabricate_stage "$work/stage" 1
    touch "$work/fs/mod/mod_commands.so" "$work/fs/mod/mod_managed.so"
    echo '<!-- <load module="mod_acd"/> -->' >"$work/fs/conf/autoload_configs/modules.conf.xml"
}

fabricate_stage() {
    rm -rf "$1"
    mkdir -p "$1/acd/runtimes" "$1/managed"
    echo "module $2" >"$1/mod_acd.so"
    echo "engine $2" >"$1/acd/Acd.Engine.dll"
    echo "nested $2" >"$1/acd/runtimes/native.txt"
    echo "door $2" >"$1/managed/FsModule.dll"
    chmod 755 "$1/mod_acd.so"
}

run() { ACD_STAGE_DIR=${stage-$work/stage} "$work/tree/scripts/install" "$@" >"$work/output" 2>&1; }
run_here() { run --prefix "$work/fs" "$@"; }
said() { grep -qF -- "$1" "$work/output"; }
holds() { [ "$(cat "$1" 2>/dev/null)" = "$2" ]; }
absent() { [ ! -e "$1" ]; }
fails() { ! "$@"; }
# Everything in the FreeSWITCH with its content and inode: what "nothing changed" compares.
picture() { (cd "$work/fs" && find . -printf '%p %i %s\n' | sort && find . -type f -print0 | sort -z | xargs -0 sha256sum); }

test_first_install() {
    fabricate
    check "installs" run_here
    check "the module is there" holds "$work/fs/mod/mod_acd.so" "module 1"
    check "the managed files are beside it" holds "$work/fs/mod/acd/Acd.Engine.dll" "engine 1"
    check "folders in acd/ too" holds "$work/fs/mod/acd/runtimes/native.txt" "nested 1"
    check "mod_managed's door is there" holds "$work/fs/mod/managed/FsModule.dll" "door 1"
    check "the configuration is there" test -f "$work/fs/conf/autoload_configs/acd.conf.xml"
    check "what is executable stays so, and nothing else is" \
        test -x "$work/fs/mod/mod_acd.so" -a ! -x "$work/fs/mod/acd/Acd.Engine.dll"
    check "says how to load the module" said '<load module="mod_acd"/>'
    check "leaves no temporary files" fails compgen -G "$work/fs/mod/*.new*"
}

test_again() {
    local before
    before=$(picture)
    check "installs again" run_here
    check "says that nothing had to be done" said "up to date"
    check "and changed nothing" test "$before" = "$(picture)"
}

test_update() {
    echo '<load module="mod_acd"/>' >"$work/fs/conf/autoload_configs/modules.conf.xml"
    exec 9<"$work/fs/mod/mod_acd.so"
    fabricate_stage "$work/stage" 2
    rm "$work/stage/acd/runtimes/native.txt"
    check "updates" run_here
    check "says nothing about loading where the module is loaded" fails said "to load it"
    check "the module is the new one" holds "$work/fs/mod/mod_acd.so" "module 2"
    check "who has the old file open keeps it" test "$(cat <&9)" = "module 1"
    exec 9<&-
    check "a file the new version doesn't have goes" absent "$work/fs/mod/acd/runtimes/native.txt"
}

test_uninstall() {
    echo "user's" >"$work/fs/mod/managed/Other.dll"
    check "uninstalls" run_here --uninstall
    check "the module is gone" absent "$work/fs/mod/mod_acd.so"
    check "so are the managed files and their folder" absent "$work/fs/mod/acd"
    check "so is the door" absent "$work/fs/mod/managed/FsModule.dll"
    check "so is the unchanged configuration" absent "$work/fs/conf/autoload_configs/acd.conf.xml"
    check "so is the manifest" absent "$work/fs/mod/mod_acd.manifest"
    check "other files stay" test -f "$work/fs/mod/mod_commands.so" -a -f "$work/fs/mod/managed/Other.dll"
    check "uninstalling twice is an error" fails run_here --uninstall
    check "that says so" said "nothing to remove"
}

test_exact_uninstall() {
    fabricate
    local before
    before=$(picture)
    run_here
    run_here
    run_here --uninstall
    check "install, install, uninstall leaves everything as it was" test "$before" = "$(picture)"
}

test_users_config_before() {
    fabricate
    echo "mine" >"$work/fs/conf/autoload_configs/acd.conf.xml"
    check "installs beside the user's configuration" run_here
    check "keeps it" holds "$work/fs/conf/autoload_configs/acd.conf.xml" "mine"
    check "says so" said "kept $work/fs/conf/autoload_configs/acd.conf.xml"
    run_here --uninstall
    check "uninstalling keeps it, too" holds "$work/fs/conf/autoload_configs/acd.conf.xml" "mine"
}

test_users_config_after() {
    fabricate
    run_here
    echo "changed" >"$work/fs/conf/autoload_configs/acd.conf.xml"
    check "installs over a changed configuration" run_here
    check "keeps the changes" holds "$work/fs/conf/autoload_configs/acd.conf.xml" "changed"
    check "uninstalls" run_here --uninstall
    check "keeps them still" holds "$work/fs/conf/autoload_configs/acd.conf.xml" "changed"
    check "says so" said "kept $work/fs/conf/autoload_configs/acd.conf.xml: it was changed"
}

test_config_of_an_earlier_install() {
    fabricate
    run_here
    echo '<configuration name="acd.conf" description="newer"/>' >"$work/tree/conf/autoload_configs/acd.conf.xml"
    check "a newer shipped configuration doesn't replace the older one" run_here
    check "which stays" holds "$work/fs/conf/autoload_configs/acd.conf.xml" '<configuration name="acd.conf"/>'
    run_here --uninstall
    check "and is still removed with the rest" absent "$work/fs/conf/autoload_configs/acd.conf.xml"
}

test_without_mod_managed() {
    fabricate
    rm -r "$work/fs/mod/mod_managed.so" "$work/fs/mod/managed"
    check "installs where mod_managed isn't" run_here
    check "without the door" absent "$work/fs/mod/managed"
    check "says so" said "no mod_managed"
}

test_distribution_layout() {
    fabricate
    mkdir -p "$work/fs/lib/freeswitch" "$work/fs/etc"
    mv "$work/fs/mod" "$work/fs/lib/freeswitch/mod"
    mv "$work/fs/conf" "$work/fs/etc/freeswitch"
    check "installs into lib/freeswitch/mod and etc/freeswitch" run_here
    check "the module is there" holds "$work/fs/lib/freeswitch/mod/mod_acd.so" "module 1"
    check "the configuration is there" test -f "$work/fs/etc/freeswitch/autoload_configs/acd.conf.xml"
}

test_pkg_config() {
    if ! command -v pkg-config >/dev/null; then
        count=$((count + 1))
        echo "ok $count - follows freeswitch.pc # SKIP pkg-config isn't installed"
        return
    fi
    fabricate
    mkdir -p "$work/fs/lib/pkgconfig" "$work/fs/elsewhere"
    mv "$work/fs/mod" "$work/fs/elsewhere/modules"
    mv "$work/fs/conf" "$work/fs/elsewhere/settings"
    printf 'modulesdir=%s\nconfdir=%s\nName: freeswitch\nVersion: 1\nDescription: test\n' \
        "$work/fs/elsewhere/modules" "$work/fs/elsewhere/settings" >"$work/fs/lib/pkgconfig/freeswitch.pc"
    check "follows freeswitch.pc" run_here
    check "to its modules" holds "$work/fs/elsewhere/modules/mod_acd.so" "module 1"
    check "to its configuration" test -f "$work/fs/elsewhere/settings/autoload_configs/acd.conf.xml"
}

test_finding() {
    fabricate
    FREESWITCH_PREFIX=$work/fs check "FREESWITCH_PREFIX names the FreeSWITCH" run
    check "and is used" test -f "$work/fs/mod/mod_acd.so"
    fabricate
    mkdir -p "$work/path"
    ln -sf "$work/fs/bin/freeswitch" "$work/path/freeswitch"
    PATH=$work/path:$PATH check "a freeswitch on PATH is followed through its link" run
    check "to its modules" test -f "$work/fs/mod/mod_acd.so"
}

test_bad_input() {
    fabricate
    check "a prefix that isn't there fails" fails run --prefix "$work/nowhere"
    check "and is named" said "--prefix: $work/nowhere holds no bin/freeswitch"
    FREESWITCH_PREFIX=$work/nowhere check "a bad FREESWITCH_PREFIX fails" fails run
    check "and is named" said "FREESWITCH_PREFIX=$work/nowhere holds no bin/freeswitch"
    mv "$work/fs/mod" "$work/aside"
    check "a FreeSWITCH without modules fails" fails run_here
    check "and is named" said "the FreeSWITCH at $work/fs has no modules"
    mv "$work/aside" "$work/fs/mod"
    check "an unknown argument fails" fails run_here --frobnicate
    check "and is named" said "unknown argument: --frobnicate"
    check "--prefix without a value fails" fails run --prefix
    rm "$work/stage/mod_acd.so"
    check "a stage without the module fails" fails run_here
    check "and says what makes it" said "scripts/build makes it"
    check "nothing was installed" absent "$work/fs/mod/acd"
    check "--help succeeds" run --help
    check "and names the options" said "--uninstall"
}

test_dry_run() {
    fabricate
    local before
    before=$(picture)
    check "--dry-run succeeds" run_here --dry-run
    check "says what it would do" said "would install $work/fs/mod/mod_acd.so"
    check "and does nothing" test "$before" = "$(picture)"
    run_here
    before=$(picture)
    check "--uninstall --dry-run succeeds" run_here --uninstall --dry-run
    check "says what it would do" said "would remove $work/fs/mod/mod_acd.so"
    check "and does nothing" test "$before" = "$(picture)"
}

test_building() {
    fabricate
    local stage=
    # A build that counts its runs and leaves a stage behind.
    {
        echo '#!/usr/bin/env bash'
        echo "echo \"built for \$FREESWITCH_PREFIX\" >>'$work/builds'"
        echo "mkdir -p '$work/tree/build' && cp -r '$work/stage' '$work/tree/build/'"
    } >"$work/tree/scripts/build"
    chmod +x "$work/tree/scripts/build"
    check "builds first when there is no stage" run_here
    check "for the FreeSWITCH it installs into" holds "$work/builds" "built for $work/fs"
    check "installs what was built" holds "$work/fs/mod/mod_acd.so" "module 1"
    run_here
    check "doesn't build again without need" test "$(wc -l <"$work/builds")" = 1
    touch -d '+1 minute' "$work/tree/native-shim/source.c"
    run_here
    check "builds again when a source is newer" test "$(wc -l <"$work/builds")" = 2
}

echo "TAP version 13"
test_first_install
test_again
test_update
test_uninstall
test_exact_uninstall
test_users_config_before
test_users_config_after
test_config_of_an_earlier_install
test_without_mod_managed
test_distribution_layout
test_pkg_config
test_finding
test_bad_input
test_dry_run
test_building
echo "1..$count"
[ "$failed" = 0 ]
