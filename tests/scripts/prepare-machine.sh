# Sourced by try.sh and test.sh: brings a fresh Debian 12 machine to where the project builds and its tests run.
# Everything it says goes to standard error: standard output is for results.

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "error: $*"
    exit 2
}

# fail_with_log LOG PATTERN MESSAGE: shows the lines of the log that match, or its last ones when none does.
fail_with_log() {
    local found
    found=$(grep -E "$2" "$1" | sort -u | head -40) || true
    say "${found:-$(tail -20 "$1")}"
    fail "$3; the whole log is in $1"
}

# What the build and a trial call, and the Debian package it is in.
HOST_TOOLS=(
    "mmdebstrap:mmdebstrap"
    "bwrap:bubblewrap"
    "gcc:gcc"
    "x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64"
    "makensis:nsis"
    "npm:npm"
    "git:git"
)

# Files that are in no command's package, and the Debian package that each is in.
HOST_FILES=(
    "/usr/include/stdlib.h:libc6-dev"
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf:fonts-dejavu-core"
)

# What reads packages, and whose tokens and runtimes the tests compare the product with.
add_test_tools() {
    HOST_TOOLS+=(
        "msiinfo:msitools"
        "pkcs11-tool:opensc"
        "softhsm2-util:softhsm2"
        "pcscd:pcscd"
        "mono:mono-runtime"
        "openssl:openssl"
    )
    HOST_FILES+=(
        "/usr/lib/pcsc/drivers/serial/libifdvpcd.so:vsmartcard-vpcd"
        # mono's netstandard.dll, which every library for .NET Standard refers to, is in its development package alone.
        "/usr/lib/mono/4.5/Facades/netstandard.dll:mono-devel"
    )
}

# What logs in to a test portal as a citizen would, and looks at reports; installing the product on a sandboxed PC needs none of it.
add_browser() {
    local language
    HOST_TOOLS+=(
        "firefox-esr:firefox-esr"
        "certutil:libnss3-tools"
        "Xvfb:xvfb"
        "openbox:openbox"
        "xdotool:xdotool"
        "import:imagemagick"
        "pdfinfo:poppler-utils"
    )
    for language in az ru; do
        HOST_FILES+=("/usr/lib/firefox-esr/browser/extensions/langpack-$language@firefox-esr.mozilla.org.xpi:firefox-esr-l10n-$language")
    done
}

# Samba as a domain controller, which only the test of the policy templates needs.
add_domain_controller() {
    HOST_TOOLS+=("samba:samba-ad-dc")
    HOST_FILES+=(
        "/usr/lib/x86_64-linux-gnu/samba/ldb/acl.so:samba-dsdb-modules"
        "/usr/share/samba/setup/provision.ldif:samba-ad-provision"
    )
}

# What judges signatures and lists of parts, which only tests do.
add_judges() {
    HOST_TOOLS+=(
        "osslsigncode:osslsigncode"
        "node:nodejs"
    )
}

# What compiles Mono for the sandbox (tests/Sandbox/Framework).
add_framework_tools() {
    HOST_TOOLS+=(
        # Mono's configure asks for one, though nothing of C++ is compiled.
        "g++:g++"
        "make:make"
        "python3:python3"
        "dpkg-source:dpkg-dev"
        "mcs:mono-mcs"
        "ilasm:mono-devel"
    )
    HOST_FILES+=(
        "/usr/lib/mono/gac/Mono.Cecil:libmono-cecil-private-cil"
        "/usr/lib/mono/gac/System.Runtime.Serialization:libmono-system-runtime-serialization4.0-cil"
    )
    framework_is_there || ROOM_FOR_SOURCES=2000
}

missing_packages() {
    local entry
    for entry in "${HOST_TOOLS[@]}"; do
        command -v "${entry%%:*}" > /dev/null || printf '%s\n' "${entry#*:}"
    done
    for entry in "${HOST_FILES[@]}"; do
        [ -e "${entry%%:*}" ] || printf '%s\n' "${entry#*:}"
    done
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

# Megabytes that the build's results and the sandboxes of tests take, what making the sandbox takes once, and what compiling Mono does.
ROOM_FOR_RESULTS=3000
ROOM_FOR_SANDBOX=5000
ROOM_FOR_SOURCES=0

sandbox_is_there() { compgen -G "${XDG_CACHE_HOME:-$HOME/.cache}/egovtoken-setup/root-*/usr" > /dev/null; }

# Both may be one disk.
require_room() {
    local cache=${XDG_CACHE_HOME:-$HOME/.cache} needed=$ROOM_FOR_SANDBOX
    mkdir -p "$cache" || fail "$cache cannot be made: set XDG_CACHE_HOME to a folder that can be written to."
    ! sandbox_is_there || needed=$ROOM_FOR_RESULTS
    require_room_in "$cache" "$((needed + ROOM_FOR_SOURCES))" "Free some, or point XDG_CACHE_HOME elsewhere."
    require_room_in . "$ROOM_FOR_RESULTS" "Free some."
}

# require_room_in FOLDER MEGABYTES REMEDY
require_room_in() {
    local free
    free=$(df -Pm "$1" | awk 'END { print $4 }')
    [ "$free" -ge "$2" ] || fail "$(cd "$1" && pwd) has $free MB free; $2 MB are needed. $3"
}

# Fetches the packages of .NET, which a machine without a network has only if it has built before.
restore() {
    local log=artifacts/restore.log
    mkdir -p artifacts
    dotnet restore "${1-Setup.sln}" -nologo -v minimal < /dev/null > "$log" 2>&1 && return
    if grep -q -E 'NU1301|NU1900' "$log"; then
        fail "the .NET packages could not be fetched: is the package source reachable? The whole log is in $log"
    fi
    fail_with_log "$log" error "the .NET packages could not be restored"
}

# Builds the solution; its output is shown only when it fails, and always kept.
build() {
    local log=artifacts/build.log
    mkdir -p artifacts
    if sandbox_is_there; then
        say "Building (log: $log) …"
    else
        say "Building, and making the Windows sandbox, which takes some minutes this once (log: $log) …"
    fi
    local begin=$SECONDS
    restore
    dotnet build Setup.sln -c Release --no-restore -nologo -v minimal > "$log" 2>&1 || fail_with_log "$log" 'error|Making' "the build failed"
    BUILD_SECONDS=$((SECONDS - begin))
    say "Built in $BUILD_SECONDS s."
}

# What the end-to-end tests need with --framework: the runtime, and packages of what the solution's build has left for it.
build_for_framework() {
    local log=artifacts/mono.log begin=$SECONDS
    # Its first line says how long it takes; there is none when the cache has it.
    dotnet exec tests/Toolchain/Build/bin/Release/net10.0/WixBuild.dll prepare framework 2>&1 | tee "$log" | { grep --line-buffered '^Compiling' >&2 || true; } \
        || fail_with_log "$log" error "Mono could not be compiled for the sandbox"
    log=artifacts/framework.log
    say "Building the packages for the .NET Framework (log: $log) …"
    dotnet build bundle/EGovTokenSetup.wixproj -c Release --no-restore -nologo -v minimal -p:SandboxRuntime=framework > "$log" 2>&1 \
        || fail_with_log "$log" error "the packages for the .NET Framework could not be built"
    BUILD_SECONDS=$((BUILD_SECONDS + SECONDS - begin))
}

framework_is_there() { compgen -G "${XDG_CACHE_HOME:-$HOME/.cache}/egovtoken-setup/framework-*/lib" > /dev/null; }

prepare_machine() {
    [ -f /etc/debian_version ] || say "warning: this is not Debian; missing packages cannot be installed by themselves."
    require_dotnet
    require_room
    install_packages
}
