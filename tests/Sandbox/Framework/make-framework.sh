#!/bin/bash
# make-framework.sh FOLDER MIRROR VERSION: makes a .NET Framework for the sandbox's Wine in FOLDER: a Mono that is compiled for Windows from
# Debian's source package of that VERSION. It works in the folder that it is in itself. It tells its steps on standard error.
set -euo pipefail
out=$1 mirror=$2 version=$3
work=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
suite=$(. /etc/os-release && printf '%s' "$VERSION_CODENAME")
csc="dotnet exec $(dirname "$(readlink -f "$(command -v dotnet)")")/sdk/$(dotnet --version)/Roslyn/bincore/csc.dll"

step() { printf '%s\n' "$*" >&2; }

fail() {
    step "error: $*"
    exit 1
}

fetch_source() {
    step "fetching the source package of mono $version"
    mkdir -p "$work/apt/lists/partial"
    printf 'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' "$mirror" "$suite" > "$work/apt/sources.list"
    local options=(-q -o "Dir::Etc::SourceList=$work/apt/sources.list" -o Dir::Etc::SourceParts=/dev/null -o "Dir::State::Lists=$work/apt/lists"
        -o "Dir::Cache::srcpkgcache=" -o "Dir::Cache::pkgcache=" -o APT::Sandbox::User=root)
    cd "$work"
    apt-get "${options[@]}" -o APT::Update::Error-Mode=any update || fail "the list of source packages could not be fetched from $mirror"
    apt-get "${options[@]}" --download-only source "mono=$version" \
        || fail "the source package of mono $version could not be fetched from $mirror: has the installed mono-devel been brought up to date?"
    dpkg-source --no-check -x mono_*.dsc source > extract.log
}

# What has to change; README.md has the reasons.
change_source() {
    cd "$work/source/mono/metadata"
    # Wine calls this export with the signature that its own Mono has for it, and does without where there is none.
    grep -q mono_image_open_from_module_handle coree.c || fail "coree.c has nothing to change"
    sed -i 's/\bmono_image_open_from_module_handle\b/mono_image_open_from_coree_handle/g' image.c coree.c coree.h
    # Wine's _CorExeMain returns after this, which ends a process only when no other thread is left: Mono's finalizer always is.
    change appdomain.c '^mono_runtime_quit (void)' '^}' 's/^\tmono_runtime_quit_internal ();/&\n\tExitProcess (mono_environment_exitcode_get ());/'
    # exit() calls mscoree's CorExitProcess, and that calls this again, which ends the thread and not the process.
    change icall.c '^ves_icall_System_Environment_Exit (int result)' '^}' 's/^\texit (result);/\tExitProcess (result);/'
    # A string of bytes is in the ANSI code page, CP_ACP; Mono takes it for UTF-8.
    change marshal.c '^ves_icall_System_Runtime_InteropServices_Marshal_PtrToStringAnsi_len' '^}' 's/^\treturn mono_string_new_utf8_len (.*/\
\tgunichar2 *wide = g_new (gunichar2, len + 1);\
\tint length = MultiByteToWideChar (0, 0, ptr, len, wide, len);\
\tMonoStringHandle text = mono_string_new_utf16_handle (mono_domain_get (), wide, length, error);\
\tg_free (wide);\
\treturn text;/'

    # Debian names it so.
    change ../mini/Makefile.in '^GENMDESC_PRG = ' '$' 's/ python / python3 /'

    cd "$work/source/mcs/class/corlib"
    # A stream closes the handle that it was given.
    change System.IO/FileStream.cs 'protected override void Dispose' '^\t\t}' 's/^\t\t\t\tif (owner) {/\t\t\t\tif (!owner)\n\t\t\t\t\tsafeHandle.Dispose ();\n\t\t\t\telse {/'
    # The SID of a user.
    cp "$work/TokenUser.cs" System.Security.Principal
    printf 'System.Security.Principal/TokenUser.cs\n' >> win32_net_4_x_corlib.dll.sources
    change System.Security.Principal/WindowsIdentity.cs 'public SecurityIdentifier User' '^\t\t}' 's/throw new NotImplementedException ();/return TokenUser.Of (_token);/'
}

# change FILE BEGIN END COMMAND: changes what stands between two lines; nothing to change is an error.
change() {
    cp "$1" "$work/before"
    sed -i "/$2/,/$3/ $4" "$1"
    ! cmp -s "$1" "$work/before" || fail "$1 has nothing to change"
}

# The runtime itself. Without optimization: it takes a third of the time, and a test waits for Windows more than for code.
compile_runtime() {
    mkdir "$work/native"
    cd "$work/native"
    PKG_CONFIG=false CFLAGS='-O0 -g0 -w' CXXFLAGS='-O0 -g0 -w' ../source/configure \
        --build=x86_64-linux-gnu --host=x86_64-w64-mingw32 --target=x86_64-w64-mingw32 \
        --with-tls=none --disable-mcs-build --enable-win32-dllmain=yes --with-libgc-threads=win32 --disable-boehm --disable-btls \
        --disable-system-aot --disable-llvm --disable-nls --with-ikvm-native=no --disable-static mono_cv_clang=no mono_feature_disable_cleanup=yes
    # mingw links its runtime statically.
    sed -i 's/-lgcc_s//g' libtool
    local folder
    for folder in eglib arch utils cil metadata sgen; do
        make -j"$(nproc)" -C "mono/$folder"
    done
    make -C mono/mini cpu-amd64.h
    make -j"$(nproc)" -C mono/mini libmonosgen-2.0.la
    # Assemblies that are embedded compressed need the library of its helpers.
    make -j"$(nproc)" -C support
}

# Debian's assemblies are those for Linux: the ones that differ on Windows are compiled for it. (Debian's mcs fails at mscorlib.)
WINDOWS_ASSEMBLIES="Mono.Security System System.Core System.Numerics System.Security System.Net.Http System.IO.Compression"

compile_assemblies() {
    local tools=$work/tools built=$work/source/mcs/class/lib/net_4_x-win32 name
    mkdir -p "$tools" "$built"
    cd "$work/source/mcs"
    cp "$(find /usr/lib/mono/gac/Mono.Cecil -name Mono.Cecil.dll | sort -V | tail -1)" "$tools"
    mcs -nologo -warn:0 -out:"$tools/gensources.exe" tools/gensources/gensources.cs
    mcs -nologo -warn:0 -r:"$tools/Mono.Cecil.dll" -out:"$tools/cil-stringreplacer.exe" \
        tools/cil-stringreplacer/cil-stringreplacer.cs class/Mono.Options/Mono.Options/Options.cs
    # What they refer to and what refers to them.
    for name in System.Xml System.Configuration $WINDOWS_ASSEMBLIES; do
        cp -Lp "/usr/lib/mono/4.5/$name.dll" "$built"
    done
    for name in corlib $WINDOWS_ASSEMBLIES; do
        compile_assembly "$name"
    done
}

# compile_assembly NAME: by Mono's own makefiles, with the .NET SDK's compiler in the language of their time.
compile_assembly() {
    local tools=$work/tools
    make -C "class/$1" all-local PROFILE=net_4_x HOST_PLATFORM=win32 BUILD_PLATFORM=linux NO_TEST=yes NO_INSTALL=yes BCL_OPTIMIZE=1 \
        RUNTIME=mono "MCS=$csc" "BOOTSTRAP_MCS=$csc" "MCS_FLAGS=/features:peverify-compat /langversion:8.0 /warn:0" \
        PLATFORM_DEBUG_FLAGS= ENFORCE_LIBRARY_WARN_AS_ERROR= ILASM=ilasm RESGEN=resgen sn= SN=: \
        "GENSOURCES=mono $tools/gensources.exe" "STRING_REPLACER=mono $tools/cil-stringreplacer.exe"
}

# As Wine's mscoree and Mono look for it.
lay_out() {
    step "laying it out"
    local built=$work/source/mcs/class/lib/net_4_x-win32 gac=$out/lib/mono/gac name
    mkdir -p "$out/bin" "$out/lib/mono/4.5" "$out/etc/mono/4.5"
    x86_64-w64-mingw32-strip -o "$out/bin/libmono-2.0-x86_64.dll" "$work/native/mono/mini/.libs/libmonosgen-2.0.dll"
    x86_64-w64-mingw32-strip -o "$out/bin/libMonoPosixHelper.dll" "$work/native/support/.libs/libMonoPosixHelper.dll"
    cp "$work/source/data/net_4_5/machine.config" "$out/etc/mono/4.5"
    # Where it looks for the library of its helpers.
    printf '<configuration><dllmap dll="MonoPosixHelper" target="$mono_libdir/../bin/libMonoPosixHelper.dll" /></configuration>\n' > "$out/etc/mono/config"
    cp "$built/mscorlib.dll" "$out/lib/mono/4.5"
    cp -rL /usr/lib/mono/4.5/Facades "$out/lib/mono/4.5"
    cp -rL /usr/lib/mono/gac "$out/lib/mono"
    for name in $WINDOWS_ASSEMBLIES; do
        cp "$built/$name.dll" "$gac/$name"/4.0.0.0__*/
    done
    find "$out" \( -name '*.mdb' -o -name '*.pdb' \) -delete
}

# What runs in the background: its process, which leads a group, and the function.
declare -A BACKGROUND

# in_background NAME: runs the function of that name; what it says is in its log.
in_background() {
    set -m
    ("$1") < /dev/null > "$work/$1.log" 2>&1 &
    BACKGROUND[$!]=$1
    set +m
}

# Waits for all of it, or for the first that fails. Its log is told whole, because it is gone with the folder.
await_background() {
    local process
    while [ "${#BACKGROUND[@]}" -gt 0 ]; do
        wait -n -p process "${!BACKGROUND[@]}" || {
            cat "$work/${BACKGROUND[$process]}.log" >&2
            exit 1
        }
        unset "BACKGROUND[$process]"
    done
}

# After a failure or Ctrl+C, which does not reach what is in the background, nothing may go on in a folder that is about to go.
end_background() {
    local process
    for process in $(jobs -pr); do
        kill -- "-$process" 2> /dev/null || true
    done
    wait
}
trap end_background EXIT
trap 'exit 130' INT TERM

fetch_source
change_source
# One compiles C, the other C#: side by side.
step "compiling the runtime, and the assemblies that differ on Windows"
in_background compile_runtime
in_background compile_assemblies
await_background
lay_out
