#!/bin/bash
# Makes a Wine prefix in $WINEPREFIX that is hermetic: no link leads out of it but drive Z: to the Unix root.
# $SCREEN_SIZE is the size of its screen, as 1280x800.
set -eu

# While Wine sets itself up it offers to download Mono and Gecko if it finds these. Afterwards mscoree must be there:
# the assemblies of .NET's own libraries import it.
WINEDLLOVERRIDES="$WINEDLLOVERRIDES;mscoree,mshtml=" wine wineboot --init
# The Windows that most people have, whatever Wine takes for its default.
wine winecfg -v win10
# A program that crashes shall end with its exception's code, not wait for somebody to close a dialog.
wine reg add 'HKCU\Software\Wine\WineDbg' /v ShowCrashDialog /t REG_DWORD /d 0 /f
# A desktop of Windows' own, as large as the screen: it shows its taskbar, and it manages its windows' focus without X's help.
wine reg add 'HKCU\Software\Wine\Explorer' /v Desktop /d shell /f
wine reg add 'HKCU\Software\Wine\Explorer\Desktops' /v shell /d "$SCREEN_SIZE" /f
# Debian's Wine does not look where Debian puts Wine's fonts; without Marlett a window's buttons are letters.
cp /usr/share/wine/fonts/marlett.ttf "$WINEPREFIX/drive_c/windows/Fonts"
# Windows' own fonts have every letter of Azerbaijani; of those here only DejaVu has the schwa. The condensed one is about as wide as
# Segoe UI, and the other's İ loses its dot in the size of the wizard's texts. Whether texts fit is measured with the wider one (TextFit).
for font in 'Segoe UI' Tahoma; do
    wine reg add 'HKCU\Software\Wine\Fonts\Replacements' /v "$font" /d 'DejaVu Sans Condensed' /f
done
# Otherwise each program looks for Wayland first, and says on standard error that there is none.
wine reg add 'HKCU\Software\Wine\Drivers' /v Graphics /d x11 /f
# Smooth letters in its pictures.
wine reg add 'HKCU\Control Panel\Desktop' /v FontSmoothing /d 2 /f
wine reg add 'HKCU\Control Panel\Desktop' /v FontSmoothingType /t REG_DWORD /d 2 /f
# What installers share and leave to the next one: a difference after an installation shall be that installation's own.
# Debian's wine starts the 32-bit reg.exe, which would see other keys.
wine reg import /session/used-windows.reg /reg:64
user_folder=$WINEPREFIX/drive_c/users/$(id --user --name)
mkdir -p "$WINEPREFIX/drive_c/windows/Installer" "$user_folder/AppData/Local/Programs" "$user_folder/AppData/Roaming/Microsoft/Installer"
# The registry files are written when the server ends.
wineserver --wait

# The second start settles what the first left open, and every later one finds its screen known.
read -r display < <(exec Xvfb -displayfd 1 -screen 0 "${SCREEN_SIZE}x24" -nolisten tcp 2> /dev/null)
DISPLAY=:$display wine /session/warm-up.exe
wineserver --wait

# Wine links the user's Desktop, Documents, … to folders of the Unix home. Real folders belong to the prefix and are compared with it.
find "$WINEPREFIX/drive_c/users" -type l | while read -r link; do
    rm "$link"
    mkdir "$link"
done
