#!/bin/sh
# Bring what the tests need from the system: a Chromium, PostgreSQL's programs, gettext's, which
# read and compile the catalogues, and exiftool, which judges independently whether metadata is gone.
# Says in one line what could not be brought, and why.
set -u
has() { command -v "$1" >/dev/null 2>&1; }
missing=""
has chromium-headless-shell || has chromium || has google-chrome || missing="chromium-headless-shell fonts-dejavu-core"
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || has initdb || missing="$missing postgresql"
has xgettext || missing="$missing gettext"
has exiftool || missing="$missing libimage-exiftool-perl"
[ -z "$missing" ] && exit 0
if ! has apt-get; then
    echo "could not bring $missing: this system has no apt-get; install it by hand" >&2
    exit 1
fi
sudo=""
[ "$(id -u)" -eq 0 ] || sudo="sudo -n"
log=$(mktemp)
$sudo apt-get update -qq >"$log" 2>&1
# Older systems have Chromium with windows only.
apt-cache show chromium-headless-shell >/dev/null 2>&1 || missing=$(echo "$missing" | sed 's/chromium-headless-shell/chromium/')
if ! DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >"$log" 2>&1; then
    echo "could not bring $missing: $(tail -n 1 "$log")" >&2
    rm -f "$log"
    exit 1
fi
rm -f "$log"
