using EGovToken.Core.Texts;

namespace EGovToken.Core.Registration;

/// <summary>The reasons in words, for logs: the same as the command line's in English.</summary>
internal static class LeftOutTexts
{
    private static readonly TextCatalog ForLogs = new("CommandLine", Language.English);

    public static string For(LeftOutReason reason) => ForLogs.Get($"{nameof(LeftOutReason)}.{reason}");
}
