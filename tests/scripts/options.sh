# Sourced by try.sh and test.sh: reads the one option that each takes.

# take_option COMMAND OPTION ARGUMENTS…: OPTION_GIVEN becomes "yes" or empty. Ends the command for --help and for anything else.
take_option() {
    local usage="usage: $1 [$2]" option=$2
    shift 2
    OPTION_GIVEN=
    case "$#:${1-}" in
        0:) ;;
        "1:$option") OPTION_GIVEN=yes ;;
        1:--help)
            printf '%s\n' "$usage"
            exit 0
            ;;
        *)
            printf '%s\n' "$usage" >&2
            exit 2
            ;;
    esac
}
