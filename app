#!/bin/sh
# Installs what is missing, builds what has changed, and runs the program with the arguments.
self=$0
[ -L "$self" ] && self=$(readlink -f -- "$self")
case $self in */*) ;; *) self=./$self ;; esac
root=$(CDPATH='' cd -P -- "${self%/*}" && pwd -P) || exit
program=$root/build/release/bin/app
stamp=$root/build/release/program.stamp

# Any file or folder newer than the last build, another Python, or a tree that was moved?
up_to_date() {
    [ -x "$program" ] && [ -f "$stamp" ] &&
        [ "$(cat "$stamp")" = "$root $(readlink -f /usr/bin/python3)" ] &&
        [ -z "$(cd "$root" && find CMakeLists.txt CMakePresets.json backend cmake packaging plot \
            pylab shell -newer "$stamp" -print -quit 2>&1)" ]
}

up_to_date || (cd "$root" && exec bash -c '
    . packaging/setup.sh
    install_packages build run companions
    lock
    build_program') || exit
exec "$program" "$@"
