using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using EGovToken.Cli.Running;
using EGovToken.Core.Windows;

namespace EGovToken.Cli.Commands;

/// <summary>What a support desk asks for first. Neither the user's name nor the PC's is among it.</summary>
/// <param name="ProductVersion">This product's version.</param>
/// <param name="System">The system and its version.</param>
/// <param name="Architecture">The system's and this program's.</param>
/// <param name="Language">The language that the system speaks in, for example <c>az-Latn-AZ</c>.</param>
/// <param name="Portal">The portal's address.</param>
/// <param name="LastResult">What the newest installation or command left, or null.</param>
/// <param name="Journal">How many entries the journal has of each store, and behind a question mark how many cannot be understood.</param>
internal sealed record SupportFacts(
    string ProductVersion,
    string System,
    string Architecture,
    string Language,
    string Portal,
    string? LastResult,
    string Journal)
{
    /// <summary>Those of the PC of a command.</summary>
    public static SupportFacts Of(CommandSession session, Uri portal) => new(
        Commands.ProductVersion.Text,
        RuntimeInformation.OSDescription,
        $"{RuntimeInformation.OSArchitecture} / {RuntimeInformation.ProcessArchitecture}",
        session.Environment.UICulture.Name,
        portal.OriginalString,
        session.PC.LastResult.Read(),
        JournalOf(session));

    private static string JournalOf(CommandSession session)
    {
        var entries = session.PC.Journal.ReadAll();
        var unreadable = session.PC.Journal.FindUnreadable().Count;
        var readable = string.Format(
            CultureInfo.InvariantCulture,
            "My: {0}, CA: {1}",
            entries.Count(static entry => entry.Store == UserStoreName.My),
            entries.Count(static entry => entry.Store == UserStoreName.CA));
        return unreadable == 0 ? readable : string.Format(CultureInfo.InvariantCulture, "{0}, ?: {1}", readable, unreadable);
    }
}

/// <summary>The version of this program.</summary>
internal static class ProductVersion
{
    /// <summary>As <c>--version</c> shows it, for example <c>1.0.0</c>.</summary>
    public static string Text =>
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
