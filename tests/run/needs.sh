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

# Never fatal: tests that miss something skip and say why.
install_needs() {
    local packages as_root=()
    packages=$(missing_packages | tr '\n' ' ')
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
    { apt update && apt install -y --no-install-recommends $packages; } || {
        tail -n 5 "$scratch/apt.log"
        echo "These could not be installed: $(missing_packages | tr '\n' ' '). Tests that use them are skipped."
    }
}
