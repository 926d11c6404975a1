# What the tests need beside the build: sourced by ./test.

check_tools() {
    local tool
    for tool in dotnet node npm git; do
        if ! command -v "$tool" >/dev/null; then
            echo "Carnet needs $tool. Please install the .NET 10 SDK, Node.js 20 or later with npm, and git."
            exit 1
        fi
    done
    if ! dotnet --version >/dev/null 2>&1; then
        echo "Carnet needs the .NET SDK that global.json names; 'dotnet --list-sdks' shows which you have."
        exit 1
    fi
}

postgres_bin() {
    local folder
    for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(dirname "$(command -v initdb || echo /none/x)")"; do
        [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && echo "$folder" && return
    done
    return 1
}

missing_packages() {
    command -v chromium >/dev/null || echo chromium
    [ -n "${CARNET_TEST_POSTGRES:-}" ] || postgres_bin >/dev/null || echo postgresql
    /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null || echo python3-aiosmtpd
    command -v vipsthumbnail >/dev/null || echo libvips-tools
}

# Clients that others make; not every release of Debian has all of them.
missing_clients() {
    local client
    for client in vdirsyncer khard cadaver syncevolution; do command -v "$client" >/dev/null || echo "$client"; done
    [ -d /usr/lib/python3/dist-packages/caldav ] || echo python3-caldav
}

install_tsdav() {
    [ ! -d tests/Clients.Tests/node_modules/tsdav ] || return 0
    npm ci --prefix tests/Clients.Tests --loglevel=error --no-progress >"$scratch/npm.log" 2>&1 </dev/null ||
        echo "tsdav could not be fetched with npm. Tests that use it are skipped."
}

# Never fatal: tests that miss something skip and say why.
install_needs() {
    local packages as_root=()
    install_tsdav
    packages=$({ missing_packages; missing_clients; } | tr '\n' ' ')
    [ -n "$packages" ] || return 0
    if [ "$(id -u)" != 0 ]; then
        as_root=(sudo -n)
        if ! sudo -n true 2>/dev/null; then
            echo "Not installed: $packages- and installing needs root. Tests that use them are skipped. To run them: sudo apt-get install $packages"
            return 0
        fi
    fi
    if ! command -v apt-get >/dev/null; then
        echo "Not installed: $packages- and there is no apt-get here. Tests that use them are skipped."
        return 0
    fi
    echo "Installing $packages"
    apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@" >>"$scratch/apt.log" 2>&1 </dev/null; }
    apt update && apt install -y --no-install-recommends $(offered $packages) || tail -n 5 "$scratch/apt.log"
    packages=$({ missing_packages; missing_clients; } | tr '\n' ' ')
    [ -z "$packages" ] || echo "These could not be installed: $packages. Tests that use them are skipped."
}

# One name that apt does not know would keep it from installing the others.
offered() {
    local package
    for package in "$@"; do apt-cache show "$package" >/dev/null 2>&1 && echo "$package"; done
    return 0
}
