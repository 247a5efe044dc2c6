; The names of what the set-up brings, as the vendor's suite has them.

!define PRODUCT_VERSION "1.1.16.804"

!define MODULE_NAME "eps2003csp11.dll"
!define TOKENMANAGER_NAME "ePassManager_2003.exe"
!define UNINSTALLER "uninstall.exe"

!define CSP_NAME "EnterSafe ePass2003 CSP v1.0"
!define CSP_KEY "SOFTWARE\Microsoft\Cryptography\Defaults\Provider\${CSP_NAME}"
!define CARDS_KEY "SOFTWARE\Microsoft\Cryptography\Calais\SmartCards"
!define CARD_KEY "${CARDS_KEY}\ePass2003"
!define UNINSTALL_KEY "SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\EnterSafe ePass2003"

; 3B 9F 95 81 31 FE 9F 00 66 46 53 05 xx xx xx 71 DF 00 00 xx xx xx xx: the mask blanks what differs between tokens.
!define CARD_ATR "3B9F958131FE9F006646530500000071DF000000000000"
!define CARD_ATR_MASK "FFFFFFFFFFFFFFFFFFFFFFFF000000FFFFFFFF00000000"

!define MENU_FOLDER "$SMPROGRAMS\EnterSafe"
!define MENU_ENTRY "${MENU_FOLDER}\ePass2003 Token Manager.lnk"
