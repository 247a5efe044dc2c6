using System.CommandLine;

namespace EGovToken.PayloadManifests.Commands;

/// <summary>The options that more than one command has.</summary>
internal static class CommandOptions
{
    public static Option<string> Manifest()
    {
        return new Option<string>("--manifest") { Description = "The manifest's file.", Required = true };
    }

    public static Option<string> Payload(bool required)
    {
        return new Option<string>("--payload") { Description = "The file that the manifest describes.", Required = required };
    }

    public static Option<string> Output(string description)
    {
        return new Option<string>("--output") { Description = description, Required = true };
    }
}
