namespace EGovToken.Core.Modules;

/// <summary>The module that was found.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="SuiteInstalled">
/// Whether the vendor's provider is registered too. Windows plug-and-play may bring the DLL alone, and then tokens can be read
/// but no certificate finds its key.
/// </param>
public sealed record ModuleFinding(string Path, bool SuiteInstalled);
