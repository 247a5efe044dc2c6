namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

/// <summary>What stands around a test's own authoring; constants, because rows of tests are made up of them.</summary>
internal static class Frames
{
    /// <summary>Where a control is.</summary>
    public const string Place = "X='0' Y='0' Width='1' Height='1'";

    /// <summary>A control that can have the keyboard, which each dialog needs.</summary>
    public const string Button = $"<Control Id='B' Type='PushButton' {Place} />";

    /// <summary>Begins a dialog of the name D.</summary>
    public const string Dialog = "<UI><Dialog Id='D' Width='1' Height='1'>";

    /// <summary>Ends it.</summary>
    public const string EndDialog = "</Dialog></UI>";

    /// <summary>A component's GUID.</summary>
    public const string ComponentGuid = "Guid='6a1b5d2e-0000-4000-8000-0000000000a4'";

    /// <summary>Begins a component of the name C.</summary>
    public const string Component = $"<Component Id='C' Directory='DesktopFolder' {ComponentGuid}>";

    /// <summary>Puts the component of the name C into a feature, as each must be.</summary>
    public const string InFeature = "<Feature Id='G'><ComponentRef Id='C' /></Feature>";

    /// <summary>Ends the component and puts it into that feature.</summary>
    public const string EndComponent = $"</Component>{InFeature}";
}
