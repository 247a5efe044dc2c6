namespace EGovToken.Ice.Tests.Facts;

/// <summary>The properties that Windows Installer knows itself.</summary>
internal static class StandardProperties
{
    /// <summary>Those that set-up authors and users may set, and those that the installer sets; folders are left out.</summary>
    public static IReadOnlySet<string> Reserved { get; } = Words("""
        ACTION ADDDEFAULT ADDLOCAL ADDSOURCE ADVERTISE AFTERREBOOT ALLOWSUSPEND ALLUSERS ARPAUTHORIZEDCDFPREFIX ARPCOMMENTS ARPCONTACT
        ARPHELPLINK ARPHELPTELEPHONE ARPINSTALLLOCATION ARPNOMODIFY ARPNOREMOVE ARPNOREPAIR ARPPRODUCTICON ARPREADME ARPSIZE
        ARPSYSTEMCOMPONENT ARPURLINFOABOUT ARPURLUPDATEINFO AVAILABLEFREEREG AdminProperties AdminUser BorderSide BorderTop CCP_DRIVE
        COMPADDDEFAULT COMPADDLOCAL COMPADDSOURCE COMPANYNAME CaptionHeight ColorBits ComputerName CostingComplete CustomActionData
        DISABLEADVTSHORTCUTS DISABLEMEDIA DISABLEROLLBACK Date DefaultUIFont DiskPrompt EXECUTEACTION EXECUTEMODE EnableUserControl
        ErrorDialog FASTOEM FILEADDDEFAULT FILEADDLOCAL FILEADDSOURCE INSTALLLEVEL Installed Intel Intel64 IsAdminPackage LIMITUI LOGACTION
        LeftUnit LogonUser MEDIAPACKAGEPATH MSIARPSETTINGSIDENTIFIER MSIDISABLERMRESTART MSIENFORCEUPGRADECOMPONENTRULES MSIFASTINSTALL
        MSIINSTALLPERUSER MSIINSTANCEGUID MSINEWINSTANCE MSINODISABLEMEDIA MSIPATCHREMOVE MSIRESTARTMANAGERCONTROL MSIRMSHUTDOWN
        MSIUNINSTALLSUPERSEDEDCOMPONENTS MSIUSEREALADMINDETECTION Manufacturer MediaSourceDir Msix64 MsiAMD64 MsiHiddenProperties
        MsiLogFileLocation MsiLogging MsiNTProductType MsiNTSuiteBackOffice MsiNTSuiteDataCenter MsiNTSuiteEnterprise MsiNTSuitePersonal
        MsiNTSuiteSmallBusiness MsiNTSuiteSmallBusinessRestricted MsiNTSuiteWebServer MsiNetAssemblySupport MsiPatchRemovalList
        MsiRestartManagerSessionKey MsiRunningElevated MsiSystemRebootPending MsiTabletPC MsiUIHideCancel MsiUIProgressOnly
        MsiUISourceResOnly MsiWin32AssemblySupport NOCOMPANYNAME NOUSERNAME OLEAdvtSupport OriginalDatabase OutOfDiskSpace
        OutOfNoRbDiskSpace PATCH PATCHNEWPACKAGECODE PATCHNEWSUMMARYCOMMENTS PATCHNEWSUMMARYSUBJECT PIDKEY PIDTemplate PRIMARYFOLDER
        PROMPTROLLBACKCOST ParentOriginalDatabase ParentProductCode PhysicalMemory Preselected PrimaryVolumePath
        PrimaryVolumeSpaceAvailable PrimaryVolumeSpaceRemaining PrimaryVolumeSpaceRequired Privileged ProductCode ProductID ProductLanguage
        ProductName ProductState ProductVersion REBOOT REBOOTPROMPT REINSTALL REINSTALLMODE REMOVE RESUME ROOTDRIVE RedirectedDllSupport
        RemoteAdminTS ReplacedInUseFiles RestrictedUserControl RollbackDisabled SEQUENCE SHORTFILENAMES SOURCELIST ScreenX ScreenY
        SecureCustomProperties ServicePackLevel ServicePackLevelMinor SharedWindows ShellAdvtSupport SystemLanguageID TARGETDIR
        TRANSFORMS TRANSFORMSATSOURCE TRANSFORMSSECURE TTCSupport TerminalServer TextHeight TextInternalLeading Time UILevel
        UPGRADINGPRODUCTCODE USERNAME UpdateStarted UpgradeCode UserLanguageID UserSID Version9X VersionDatabase VersionMsi VersionNT
        VersionNT64 VirtualMemory WindowsBuild
        """);

    private static readonly HashSet<string> NamesOfDirectories = Words("TARGETDIR ROOTDRIVE");

    /// <summary>Whether a directory may not be called so, for the name is the installer's.</summary>
    public static bool IsTakenFromDirectories(string name) => Reserved.Contains(name) && !NamesOfDirectories.Contains(name);

    private static HashSet<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
