#!/bin/bash
# The first process of a session: starts programs for the host, which writes requests to standard input and reads what became of them
# on standard output. When the host goes away, standard input ends, this script ends, and the process namespace with all its programs.
#
# Windows stays on between programs: its server is started to go on without any.
#
#   request       answer
#   start ID      finished ID STATUS   runs the command in /session/ID/command (its words end with NUL), outputs beside it
#   processes     processes LINES      then so many lines: what runs
#   wait SECONDS  programs LINES   then so many lines: which programs run on after that time; none as soon as all have ended
#   kill          killed           ends everything in Windows and writes the registry
#
# Before anything else it says "ready". $SCREEN, if set, is the size of the screen to make, as 1280x800x24.
set -u

start() {
    local folder=/session/$1 command
    mapfile -d '' -t command < "$folder/command"
    "${command[@]}" < /dev/null > "$folder/stdout" 2> "$folder/stderr"
    echo "finished $1 $?"
}

# Sets "lines" to the command lines of what runs, without the sandbox's own processes.
list_processes() {
    local folder words
    lines=()
    for folder in /proc/[0-9]*; do
        mapfile -d '' -t words 2> /dev/null < "$folder/cmdline" || continue
        case ${words[*]} in
            '' | 'bash '*/agent.sh | 'bwrap '* | 'Xvfb '* | *wineserver*) ;;
            *) lines+=("${words[*]}") ;;
        esac
    done
}

# As the other, without what Windows itself runs for as long as it is on, and without the launcher, which waits for its program.
list_programs() {
    local all line
    list_processes
    all=("${lines[@]}")
    lines=()
    for line in "${all[@]}"; do
        [[ $line =~ $OWN ]] || lines+=("$line")
    done
}
SERVICES='(services|winedevice|plugplay|svchost|rpcss|conhost)\.exe( |$)|explorer\.exe /desktop'
OWN='^C:\\windows\\system32\\('$SERVICES')|^(start\.exe /exec |/usr/lib/wine/wine64 )?/session/launcher\.exe|\\launcher\.exe '
shopt -s nocasematch

# say_lines WORD
say_lines() {
    echo "$1 ${#lines[@]}"
    # Without lines printf would print an empty one.
    [ "${#lines[@]}" = 0 ] || printf '%s\n' "${lines[@]}"
}

wait_for_programs() {
    local end=$((SECONDS + $1))
    list_programs
    while [ "${#lines[@]}" -gt 0 ] && [ "$SECONDS" -lt "$end" ]; do
        # Nothing will ever be read: a rest without another process.
        read -r -t 0.05 -u "$NEVER" _
        list_programs
    done
    say_lines programs
}
exec {NEVER}<> <(:)

kill_all() {
    wineserver --kill
    timeout 10 wineserver --wait
    echo killed
}

if [ -n "${SCREEN:-}" ]; then
    read -r number < <(exec Xvfb -displayfd 1 -screen 0 "$SCREEN" -fbdir /session -nolisten tcp 2> /session/screen.log)
    export DISPLAY=:$number
fi
wineserver -p < /dev/null > /dev/null 2>&1
echo ready

while read -r request argument; do
    case $request in
        start) start "$argument" & ;;
        processes) list_processes && say_lines processes ;;
        wait) wait_for_programs "$argument" ;;
        kill) kill_all ;;
    esac
done
