#!/usr/bin/env bash
# Makes the pictures of the guides (docs/images/guide) anew: runs the tests that photograph themselves and crops what they left.
# --crop-only takes what an earlier run of the tests left.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

. tests/scripts/options.sh
. tests/scripts/prepare-machine.sh

SCREENSHOTS=artifacts/Release/screenshots
GUIDE=docs/images/guide

# The table's lines without its comments.
pictures() { grep -v -E '^(#|$)' "$GUIDE/pictures.txt"; }

run_photographers() {
    local project class
    while read -r project class; do
        say "Running $class …"
        dotnet test "tests/$project" -c Release --no-build --nologo -v quiet --filter "ClassName~.$class" < /dev/null >&2 \
            || fail "$class failed: its pictures are not those of a guide"
    done < <(pictures | awk '{ print $4, $5 }' | sort -u)
}

# crop FROM TO PART: few colours, because a guide is read over slow lines, too.
crop() {
    local part=(-crop "$3" +repage)
    # The desktop has one colour but for the task bar at its foot.
    [ "$3" != window ] || part=(-gravity south -chop 0x20 -fuzz 3% -trim +repage)
    convert "$1" "${part[@]}" -strip +dither -colors 64 -define png:compression-level=9 -define png:exclude-chunks=date,time "PNG8:$2"
}

make_pictures() {
    local picture screenshot part language from count=0
    for language in az ru en; do
        mkdir -p "$GUIDE/$language"
        rm -f "$GUIDE/$language"/*.png
        while read -r picture screenshot part _; do
            from=$SCREENSHOTS/${screenshot/LANG/$language}.png
            [ -f "$from" ] || fail "no test has taken $from"
            crop "$from" "$GUIDE/$language/$picture.png" "$part"
            count=$((count + 1))
        done < <(pictures)
    done
    say "$count pictures are in $GUIDE."
}

take_options tests/scripts/make-guide-pictures.sh --crop-only "$@"
add_test_tools
add_browser
prepare_machine
if ! given --crop-only; then
    build
    run_photographers
fi
make_pictures
