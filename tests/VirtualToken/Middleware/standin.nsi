; A set-up that behaves like the vendor's es2003 set-up and installs the virtual token in the place of the vendor's module.
;
;   /S             shows nothing and asks nothing
;   (run again)    puts back what is missing
;   /uninstall     removes everything it brought, and ends when that is done
;   /exitcode=N    ends with N: after its work when N says that the work was done, in place of it otherwise (exitcode.nsh)
;
; Made with: makensis -DMODULE=eps2003csp11.dll -DTOKENMANAGER=ePassManager_2003.exe -DOUTPUT=es2003_standin.exe standin.nsi

Unicode true
Name "EnterSafe ePass2003 (stand-in)"
OutFile "${OUTPUT}"
RequestExecutionLevel admin
SetCompressor lzma
; The dates of the build machine's files would make every build's output another.
SetDateSave off

!include LogicLib.nsh
!include FileFunc.nsh
!include x64.nsh
!include layout.nsh
!include exitcode.nsh
!include install.nsh
!include remove.nsh

InstallDir "$PROGRAMFILES32\EnterSafe\ePass2003"
; A repair goes to where the first run installed.
InstallDirRegKey HKLM "${UNINSTALL_KEY}" "InstallLocation"

VIProductVersion "${PRODUCT_VERSION}"
VIAddVersionKey "ProductName" "EnterSafe ePass2003 (stand-in)"
VIAddVersionKey "FileDescription" "Stand-in for the ePass2003 set-up"
VIAddVersionKey "LegalCopyright" "The eGov Token Setup authors"
VIAddVersionKey "FileVersion" "${PRODUCT_VERSION}"

Page directory
Page instfiles
UninstPage instfiles

Function .onInit
    SetShellVarContext all
    Call ReadExitCode
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/uninstall" $1
    ${IfNot} ${Errors}
        MessageBox MB_YESNO "Remove the ePass2003 middleware?" /SD IDYES IDNO keep
        ; In this process: the uninstaller that lies on the disk must copy itself away, and returns before it is done.
        !insertmacro RemoveMiddleware
        Call EndWithExitCode
        keep:
        Quit
    ${EndIf}
FunctionEnd

Section
    Call InstallMiddleware
    WriteUninstaller "$INSTDIR\${UNINSTALLER}"
    Call EndWithExitCode
SectionEnd

Function un.onInit
    SetShellVarContext all
FunctionEnd

Section un.
    !insertmacro RemoveMiddleware
SectionEnd
