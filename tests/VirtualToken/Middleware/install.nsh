; Puts the middleware in place; run again, puts back what is missing.

!macro RegisterProvider View
    SetRegView ${View}
    WriteRegStr HKLM "${CSP_KEY}" "Image Path" "${MODULE_NAME}"
    WriteRegDWORD HKLM "${CSP_KEY}" "Type" 1
    ; Windows stopped looking at what the signature says long ago; the value must be there.
    WriteRegBin HKLM "${CSP_KEY}" "Signature" 00000000
    WriteRegBin HKLM "${CARD_KEY}" "ATR" ${CARD_ATR}
    WriteRegBin HKLM "${CARD_KEY}" "ATRMask" ${CARD_ATR_MASK}
    WriteRegStr HKLM "${CARD_KEY}" "Crypto Provider" "${CSP_NAME}"
!macroend

Function InstallModule
    ; This process has 32 bits and would be sent to SysWOW64.
    ${DisableX64FSRedirection}
    SetOutPath $SYSDIR
    File "/oname=${MODULE_NAME}" "${MODULE}"
    SetOutPath $INSTDIR
    ${EnableX64FSRedirection}
FunctionEnd

Function RegisterForUninstall
    SetRegView 32
    WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayName" "EnterSafe ePass2003 (stand-in)"
    WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayVersion" "${PRODUCT_VERSION}"
    WriteRegStr HKLM "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKLM "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
    WriteRegStr HKLM "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
FunctionEnd

Function InstallMiddleware
    SetOutPath $INSTDIR
    File "/oname=${TOKENMANAGER_NAME}" "${TOKENMANAGER}"
    Call InstallModule
    !insertmacro RegisterProvider 64
    !insertmacro RegisterProvider 32
    Call RegisterForUninstall
    CreateDirectory "${MENU_FOLDER}"
    CreateShortcut "${MENU_ENTRY}" "$INSTDIR\${TOKENMANAGER_NAME}"
FunctionEnd
