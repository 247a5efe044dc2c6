; The switch /exitcode=N, with which tests see how a bundle takes each ending. Where the command line is a bundle's own, the environment
; says it, for installing alone; and it may name a file before which nothing is done, as in a set-up that hangs.

!define EXITCODE_VARIABLE "EPASS2003_STANDIN_EXITCODE"
!define UNTIL_VARIABLE "EPASS2003_STANDIN_UNTIL"

Var ExitCode

; Reads the switch; ends at once when N says that the work was not done.
Function ReadExitCode
    StrCpy $ExitCode 0
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/exitcode=" $1
    ${If} ${Errors}
        Call ReadEnvironment
    ${EndIf}
    ${If} $1 == ""
        Return
    ${EndIf}
    IntOp $ExitCode $1 + 0
    ${Switch} $ExitCode
        ${Case} 0
        ${Case} 3010
        ${Case} 1641
            ${Break}
        ${Default}
            Call EndWithExitCode
    ${EndSwitch}
FunctionEnd

Function ReadEnvironment
    StrCpy $1 ""
    ClearErrors
    ${GetOptions} $0 "/uninstall" $2
    ${If} ${Errors}
        ClearErrors
        ReadEnvStr $1 "${EXITCODE_VARIABLE}"
        Call WaitForFile
    ${EndIf}
FunctionEnd

Function WaitForFile
    ReadEnvStr $2 "${UNTIL_VARIABLE}"
    ${If} $2 == ""
        Return
    ${EndIf}
    ${DoUntil} ${FileExists} $2
        Sleep 200
    ${Loop}
FunctionEnd

Function EndWithExitCode
    SetErrorLevel $ExitCode
    Quit
FunctionEnd
