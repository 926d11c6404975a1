# A PostgreSQL server for one run of the tests, in a folder of its own: sourced by ./test.

postgres_folder=
postgres_as=()

start_postgres() {
    [ -z "${CARNET_TEST_POSTGRES:-}" ] || { echo "PostgreSQL: the server that CARNET_TEST_POSTGRES names"; return 0; }
    if ! postgres_bin >/dev/null; then
        echo "PostgreSQL: not installed; its tests are skipped"
        return 0
    fi
    postgres_user || { echo "PostgreSQL: it refuses to run as root and there is no other user to run it; its tests are skipped"; return 0; }
    make_cluster && try_ports 1 2 3 && return 0
    tail -n 5 "$scratch/postgres/log" 2>/dev/null || true
    echo "PostgreSQL: did not start; its tests are skipped"
}

# The server refuses to run as root.
postgres_user() {
    local user
    [ "$(id -u)" = 0 ] || return 0
    for user in postgres nobody; do
        id "$user" >/dev/null 2>&1 && postgres_as=(runuser -u "$user" --) && return 0
    done
    return 1
}

make_cluster() {
    postgres_folder=$scratch/postgres
    chmod 711 "$scratch"
    mkdir "$postgres_folder"
    [ ${#postgres_as[@]} = 0 ] || chown "${postgres_as[2]}" "$postgres_folder"
    postgres initdb -D "$postgres_folder/data" -U carnet --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
}

postgres() {
    local program=$1
    shift
    (cd "$postgres_folder" && "${postgres_as[@]}" "$(postgres_bin)/$program" "$@" </dev/null)
}

# Somebody else may take a free port before the server does, hence more than one try.
try_ports() {
    local port
    for _ in "$@"; do
        port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
        # Nothing here must survive a power cut.
        if postgres pg_ctl start -w -s -D "$postgres_folder/data" -l "$postgres_folder/log" \
            -o "-p $port -c listen_addresses=127.0.0.1 -k $postgres_folder -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c max_connections=300" 2>/dev/null; then
            export CARNET_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=carnet;Database=postgres"
            echo "PostgreSQL $(cat "$postgres_folder/data/PG_VERSION") on port $port, with fsync off: good for tests only"
            return 0
        fi
    done
    return 1
}

stop_postgres() {
    [ -n "$postgres_folder" ] || return 0
    [ ! -e "$postgres_folder/data/postmaster.pid" ] || postgres pg_ctl stop -s -m immediate -D "$postgres_folder/data" || true
}
