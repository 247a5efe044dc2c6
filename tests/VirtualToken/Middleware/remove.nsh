; Removes everything that the set-up brought, and of the folders and keys that it shares with others only the empty ones.
; A macro, because NSIS keeps the functions of a set-up and of its uninstaller apart.

!macro UnregisterProvider View
    SetRegView ${View}
    DeleteRegKey HKLM "${CSP_KEY}"
    DeleteRegKey HKLM "${CARD_KEY}"
!macroend

!macro RemoveModule
    ${DisableX64FSRedirection}
    Delete /REBOOTOK "$SYSDIR\${MODULE_NAME}"
    ${EnableX64FSRedirection}
!macroend

!macro RemoveMiddleware
    Delete "${MENU_ENTRY}"
    RMDir "${MENU_FOLDER}"
    !insertmacro UnregisterProvider 64
    !insertmacro UnregisterProvider 32
    !insertmacro RemoveModule
    SetRegView 32
    DeleteRegKey HKLM "${UNINSTALL_KEY}"
    Delete "$INSTDIR\${TOKENMANAGER_NAME}"
    Delete "$INSTDIR\${UNINSTALLER}"
    ; A folder that is somebody's current folder cannot be removed.
    SetOutPath $TEMP
    RMDir "$INSTDIR"
    ${GetParent} "$INSTDIR" $0
    RMDir "$0"
!macroend
