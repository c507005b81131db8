# Setting up and building, for `app` and `tests/run`, which source this file with bash from the
# top folder of the tree. Everything is said on stderr: stdout belongs to the program.

say() { printf 'app: %s\n' "$*" >&2; }

# packages SECTION…: the names in these sections of the list, one a line.
packages() {
    awk -v wanted=" $* " '
        /^\[/ { section = substr($1, 2, length($1) - 2); next }
        /^[^#]/ && index(wanted, " " section " ") { print $1 }' packaging/packages.txt
}

# install_packages SECTION…: installs what is missing. Exits with 3 when it may or can not.
install_packages() {
    local missing sudo= command
    if ! command -v dpkg-query apt-get >/dev/null; then
        say "this is no Debian or Ubuntu: going on without a look at the packages"
        return
    fi
    missing=$(comm -23 <(packages "$@" | sort -u) <(
        dpkg-query -W -f='${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort -u))
    [ -n "$missing" ] || return 0
    [ "$(id -u)" = 0 ] || sudo='sudo '
    command="${sudo}apt-get update && ${sudo}apt-get install --yes --no-install-recommends ${missing//$'\n'/ }"
    say "missing packages: ${missing//$'\n'/ }"
    if [ "${APP_NO_INSTALL:-}" = 1 ]; then
        say "they are installed by"
        printf '%s\n' "$command"
        exit 3
    elif [ -n "$sudo" ] && ! command -v sudo >/dev/null; then
        say "neither root nor sudo: as root, run"
        printf '%s\n' "${command//sudo /}"
        exit 3
    fi
    say "installing them: $command"
    if ! (export DEBIAN_FRONTEND=noninteractive; eval "$command") >&2 </dev/null; then
        say "failed at the step: install packages"
        exit 1
    fi
}

# One build at a time in a tree; the lock goes with the process, or with unlock.
lock() {
    mkdir -p build && exec 9>build/lock || exit
    flock --nonblock 9 && return
    say "waiting for another build of this tree"
    flock 9
}
unlock() { exec 9>&-; }

# Shows a build's output; on a terminal ninja's progress lines overwrite each other.
show_progress() {
    local line width=0
    [ -t 2 ] && width=$(($(stty size <&2 | cut -d' ' -f2) - 1))
    while IFS= read -r line; do
        case $line in
        'ninja: Entering '* | 'ninja: no work '* | *'Re-checking globbed '*) ;;
        '['*/*']'*) [ $width -gt 0 ] && line=${line:0:width} && printf '\r\033[K%s' "$line" >&2 ||
            printf '%s\n' "$line" >&2 ;;
        *) [ $width -gt 0 ] && printf '\r\033[K' >&2; printf '%s\n' "$line" >&2 ;;
        esac
    done
    [ $width -gt 0 ] && printf '\r\033[K' >&2
}

# step NAME LOG COMMAND…: runs it, shows its output and keeps it in LOG; says what failed.
step() {
    local name=$1 log=$2 what
    shift 2
    "$@" </dev/null 2>&1 9>&- | tee "$log" | show_progress
    [ "${PIPESTATUS[0]}" = 0 ] && return
    what=$(sed -n 's/^FAILED: \([^ ]*\) *$/\1/p; s/^\(CMake Error at .*\)/\1/p' "$log" | head -n 1)
    say "failed at the step: $name${what:+ ($what)}"
    say "the whole log: $PWD/$log"
    return 1
}

# What the build's settings depend on beside the CMake files.
surroundings() { printf '%s %s' "$PWD" "$(readlink -f /usr/bin/python3)"; }

# build PRESET TARGET [CMAKE-OPTION…], under lock. Ninja sees changed CMake files by itself.
build() {
    local preset=$1 target=$2 dir=build/$1 fresh=
    shift 2
    mkdir -p "$dir/log" || return
    if [ "$(cat "$dir/surroundings" 2>/dev/null)" != "$(surroundings)" ]; then
        rm -f "$dir/surroundings"
        fresh=--fresh
    fi
    if [ -n "$fresh$*" ] || ! [ -f "$dir/build.ninja" ]; then
        step "configure ($preset)" "$dir/log/configure.log" \
            cmake $fresh --preset "$preset" "$@" || return
        surroundings >"$dir/surroundings"
    fi
    step "compile ($preset)" "$dir/log/build.log" \
        ninja -C "$dir" -j "$(nproc)" "$target" || return
}

# The program, and the stamp by which `app` sees that nothing has changed since: its time is that
# of the build's start.
build_program() {
    local stamp=build/release/program.stamp
    mkdir -p build/release && surroundings >$stamp.new || return
    build release program "$@" && mv $stamp.new $stamp
}
