# Sourced by try.sh: runs steps one after the other and says on standard error where it is, a line for each with the time that it took.
# What a step itself prints is in a log, and is shown only when it fails.

STEPS_LOG=artifacts/try.log

begin_steps() {
    mkdir -p "$(dirname "$STEPS_LOG")"
    : > "$STEPS_LOG"
}

# step TITLE COMMAND…: ends the script when the command fails.
step() {
    local title=$1 begin=$SECONDS
    shift
    printf '\n== %s\n' "$title" >> "$STEPS_LOG"
    "$@" < /dev/null >> "$STEPS_LOG" 2>&1 &
    command=$!
    # What a shell starts in the background does not hear Ctrl+C.
    trap 'kill "$command" 2> /dev/null; exit 130' INT
    watch_step "$title" "$begin" "$command"
    if ! wait "$command"; then
        tell_step "$title" "failed after $((SECONDS - begin)) s"
        printf '\n' >&2
        sed -n "\$!{H;d};H;x;s/.*\n== [^\n]*\n//p" "$STEPS_LOG" | tail -40 >&2
        fail "'$title' failed; the whole log is in $STEPS_LOG"
    fi
    trap - INT
    tell_step "$title" "$((SECONDS - begin)) s"
    printf '\n' >&2
}

# On a terminal the line moves while the step runs; elsewhere it is there once, when the step has ended.
watch_step() {
    [ -t 2 ] || return 0
    while kill -0 "$3" 2> /dev/null; do
        tell_step "$1" "$((SECONDS - $2)) s …"
        sleep 0.2
    done
}

tell_step() {
    if [ -t 2 ]; then
        printf '\r\033[K%-46s %s' "$1" "$2" >&2
    else
        printf '%-46s %s' "$1" "$2" >&2
    fi
}
