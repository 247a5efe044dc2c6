# Sourced by try.sh and test.sh: brings a fresh Debian 12 machine to where the project builds and its tests run.
# Everything it says goes to standard error: standard output is for results.

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "error: $*"
    exit 2
}

# What the build and the tests call, and the Debian package it is in.
HOST_TOOLS=(
    "mmdebstrap:mmdebstrap"
    "bwrap:bubblewrap"
    "gcc:gcc"
    "x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64"
    "makensis:nsis"
    "npm:npm"
    "msiinfo:msitools"
    "pkcs11-tool:opensc"
    "softhsm2-util:softhsm2"
    "pcscd:pcscd"
    "mono:mono-runtime"
    "openssl:openssl"
    "git:git"
)

missing_packages() {
    local entry
    for entry in "${HOST_TOOLS[@]}"; do
        command -v "${entry%%:*}" > /dev/null || printf '%s\n' "${entry#*:}"
    done
    [ -e /usr/include/stdlib.h ] || printf 'libc6-dev\n'
    [ -e /usr/lib/pcsc/drivers/serial/libifdvpcd.so ] || printf 'vsmartcard-vpcd\n'
    # mono's netstandard.dll, which every library for .NET Standard refers to, is in its development package alone.
    [ -e /usr/lib/mono/4.5/Facades/netstandard.dll ] || printf 'mono-devel\n'
    [ -z "${WITH_DOMAIN-}" ] || missing_domain_packages
}

# Samba as a domain controller, which only the test of the policy templates needs.
missing_domain_packages() {
    command -v samba > /dev/null || printf 'samba-ad-dc\n'
    [ -e /usr/lib/x86_64-linux-gnu/samba/ldb/acl.so ] || printf 'samba-dsdb-modules\n'
    [ -e /usr/share/samba/setup/provision.ldif ] || printf 'samba-ad-provision\n'
}

install_packages() {
    local missing
    mapfile -t missing < <(missing_packages)
    if [ "${#missing[@]}" -gt 0 ]; then
        [ "$(id -u)" = 0 ] || fail "these packages are missing and only root can install them: ${missing[*]}"
        say "Installing ${missing[*]} …"
        apt-get update -qq >&2 || fail "apt-get update failed: is a Debian package source reachable?"
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 \
            || fail "these packages could not be installed: ${missing[*]}"
    elif ! compgen -G '/var/lib/apt/lists/*_Packages*' > /dev/null; then
        # The sandbox takes its mirror from apt's own lists.
        apt-get update -qq >&2 || fail "apt-get update failed: is a Debian package source reachable?"
    fi
}

require_dotnet() {
    command -v dotnet > /dev/null || fail "the .NET SDK 10 is missing; Debian has no package of it. Install it so that 'dotnet' is on the PATH."
    dotnet --version > /dev/null 2>&1 || fail "'dotnet' finds no SDK that global.json accepts (.NET 10)."
}

# Builds the solution; its output is shown only when it fails, and always kept.
build() {
    local log=artifacts/build.log
    mkdir -p artifacts
    if compgen -G "${XDG_CACHE_HOME:-$HOME/.cache}/egovtoken-setup/root-*/usr" > /dev/null; then
        say "Building (log: $log) …"
    else
        say "Building, and making the Windows sandbox, which takes some minutes this once (log: $log) …"
    fi
    local begin=$SECONDS
    if ! dotnet build Setup.sln -c Release -nologo -v minimal > "$log" 2>&1; then
        grep -E 'error|Making' "$log" | sort -u | head -40 >&2
        fail "the build failed; the whole log is in $log"
    fi
    BUILD_SECONDS=$((SECONDS - begin))
    say "Built in $BUILD_SECONDS s."
}

prepare_machine() {
    [ -f /etc/debian_version ] || say "warning: this is not Debian; missing packages cannot be installed by themselves."
    install_packages
    require_dotnet
}
