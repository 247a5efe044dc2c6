; The switch /exitcode=N, with which tests see how a bundle takes each ending.

Var ExitCode

; Reads the switch; ends at once when N says that the work was not done.
Function ReadExitCode
    StrCpy $ExitCode 0
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/exitcode=" $1
    ${If} ${Errors}
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

Function EndWithExitCode
    SetErrorLevel $ExitCode
    Quit
FunctionEnd
