#!/bin/sh
# Bring what the tests need from the system: a Chromium, PostgreSQL's programs, gettext's, which
# read and compile the catalogues, and exiftool, which judges independently whether metadata is gone.
# Says in one line what could not be brought, and why.
set -u
missing=""
command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || missing="chromium fonts-dejavu-core"
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1 || missing="$missing postgresql"
command -v xgettext >/dev/null 2>&1 || missing="$missing gettext"
command -v exiftool >/dev/null 2>&1 || missing="$missing libimage-exiftool-perl"
[ -z "$missing" ] && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
    echo "could not bring $missing: this system has no apt-get; install it by hand" >&2
    exit 1
fi
sudo=""
[ "$(id -u)" -eq 0 ] || sudo="sudo -n"
log=$(mktemp)
if ! { $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing; } >"$log" 2>&1; then
    echo "could not bring $missing: $(tail -n 1 "$log")" >&2
    rm -f "$log"
    exit 1
fi
rm -f "$log"
