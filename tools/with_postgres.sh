#!/bin/sh
# Run a command with PLEINAIR_DATABASE_URL set to a PostgreSQL of its own, on loopback, then remove it.
set -eu
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)
[ -n "$programs" ] || programs=$(dirname "$(command -v initdb)")
folder=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
as=""
if [ "$(id -u)" -eq 0 ]; then
    # PostgreSQL refuses to be root.
    chown postgres:postgres "$folder"
    as="setpriv --reuid=postgres --regid=postgres --init-groups"
fi
$as "$programs/initdb" -D "$folder/data" -U pleinair --auth=trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
$as "$programs/pg_ctl" -w -s -D "$folder/data" -l "$folder/log" \
    -o "-p $port -k $folder -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" start
trap '$as "$programs/pg_ctl" -s -m immediate -D "$folder/data" stop; rm -rf "$folder"' EXIT
"$programs/createdb" -h 127.0.0.1 -p "$port" -U pleinair pleinair
PLEINAIR_DATABASE_URL="postgresql://pleinair@127.0.0.1:$port/pleinair" "$@"
