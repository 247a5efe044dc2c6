#!/bin/bash
# The first process of a session: starts programs for the host, which writes requests to standard input and reads what became of them
# on standard output. When the host goes away, standard input ends, this script ends, and the process namespace with all its programs.
#
#   request       answer
#   start ID      finished ID STATUS   runs the command in /session/ID/command (its words end with NUL), outputs beside it
#   processes     processes LINES      then so many lines: what runs
#   hold          holding         Windows stays on until "wait" or "kill", also while no program runs
#   wait SECONDS  idle            all Windows programs have ended, and the registry is written
#                 or busy         some run on
#   kill          killed          ends all Windows programs and writes the registry
#
# Before anything else it says "ready". $SCREEN, if set, is the size of the screen to make, as 1280x800x24.
set -u

start() {
    local folder=/session/$1 command
    mapfile -d '' -t command < "$folder/command"
    "${command[@]}" < /dev/null > "$folder/stdout" 2> "$folder/stderr"
    echo "finished $1 $?"
}

processes() {
    local lines
    mapfile -t lines < <(ps -eo args= | grep -v -e '^ps ' -e '^grep ' -e agent.sh -e '^bwrap ' -e '^Xvfb ')
    echo "processes ${#lines[@]}"
    # Without lines printf would print an empty one.
    [ "${#lines[@]}" = 0 ] || printf '%s\n' "${lines[@]}"
}

# A command prompt that waits for its next line. The first one that it says shows that it runs.
hold() {
    if [ -z "${HOLD_PID:-}" ]; then
        coproc HOLD { wine cmd.exe 2> /dev/null; }
        read -r -u "${HOLD[0]}" _
    fi
    echo holding
}

release() {
    [ -z "${HOLD_PID:-}" ] || exec {HOLD[1]}>&-
}

wait_idle() {
    release
    if timeout "$1" wineserver --wait; then
        echo idle
    else
        echo busy
    fi
}

kill_all() {
    wineserver --kill
    timeout 10 wineserver --wait
    echo killed
}

if [ -n "${SCREEN:-}" ]; then
    read -r number < <(exec Xvfb -displayfd 1 -screen 0 "$SCREEN" -nolisten tcp 2> /session/screen.log)
    export DISPLAY=:$number
fi
echo ready

while read -r request argument; do
    case $request in
        start) start "$argument" & ;;
        processes) processes ;;
        hold) hold ;;
        wait) wait_idle "$argument" ;;
        kill) kill_all ;;
    esac
done
