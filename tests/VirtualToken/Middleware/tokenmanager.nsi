; What the Start-menu entry opens: the token manager's name and place, and no more.

Unicode true
Name "ePass2003 Token Manager (stand-in)"
OutFile "${OUTPUT}"
RequestExecutionLevel user
SilentInstall silent

Section
    MessageBox MB_OK "The ePass2003 token manager would be here."
SectionEnd
