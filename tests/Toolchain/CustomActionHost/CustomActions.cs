namespace EGovToken.Testing.CustomActionHost;

/// <summary>The names of what is hosted.</summary>
internal static class CustomActions
{
    public const string AssemblyName = "EGovToken.CustomActions";
    public const string EntryPointsType = "EGovToken.CustomActions.EntryPoints";
}
