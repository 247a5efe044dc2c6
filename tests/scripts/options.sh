# Sourced by try.sh, test.sh and others: reads a command's options.

# take_options COMMAND "OPTION…" ARGUMENTS…: an option is a word, or a word and NUMBER as in "--seed=NUMBER". GIVEN holds the options that
# were given, SEED the number. Ends the command for --help and for anything else.
take_options() {
    local usage="usage: $1" allowed=$2 option known argument
    for option in $allowed; do
        usage+=" [$option]"
    done
    shift 2
    GIVEN=" "
    for argument in "$@"; do
        if [ "$argument" = --help ]; then
            printf '%s\n' "$usage"
            exit 0
        fi
        known=
        for option in $allowed; do
            if [ "$argument" = "$option" ]; then
                known=yes
            elif [ "$option" != "${option%=NUMBER}" ] && [[ $argument =~ ^"${option%NUMBER}"([0-9]{1,9})$ ]]; then
                known=yes
                SEED=$((10#${BASH_REMATCH[1]}))
            fi
        done
        if [ -z "$known" ]; then
            printf '%s\n' "$usage" >&2
            exit 2
        fi
        GIVEN+="$argument "
    done
}

# given OPTION
given() { [[ $GIVEN == *" $1 "* ]]; }
