using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EGovToken.Core.Common;

namespace EGovToken.Core.Registration;

/// <summary>
/// What a logon has registered, read back and found good: <c>HKCU\Software\EGovToken</c>, value <c>Settled</c>. As long as all that it
/// depends on is as it was, the next logon does not ask the providers for every key again, which is most of its work.
/// </summary>
/// <param name="registry">The product's part of the user's registry.</param>
/// <param name="journal">The record of changes.</param>
/// <param name="findProvider">The full path of a provider's DLL by its name, or null.</param>
public sealed class SettledRegistration(IProductRegistry registry, RegistrationJournal journal, Func<string, string?> findProvider)
{
    /// <summary>The value's name.</summary>
    public const string ValueName = "Settled";

    /// <summary>Whether all is as it was when it was found good. What the stores hold now is not asked here.</summary>
    /// <param name="plan">What the token is to have registered.</param>
    public bool IsAsFoundGood(RegistrationPlan plan) => Describe(plan) is { } now && registry.GetText("", ValueName) == now;

    /// <summary>Keeps what was found good, or forgets it when it was not.</summary>
    /// <param name="plan">What the token is to have registered; carried out.</param>
    /// <param name="outcome">What it has come to.</param>
    public void Keep(RegistrationPlan plan, Outcome outcome)
    {
        if (outcome.Number != OutcomeNumber.Registered || Describe(plan) is not { } now)
        {
            Forget();
        }
        else if (registry.GetText("", ValueName) != now)
        {
            registry.SetText("", ValueName, now);
        }
    }

    /// <summary>Forgets it: the next logon looks everything up.</summary>
    public void Forget() => registry.DeleteValue("", ValueName);

    // A key can be gone while all of this is as it was; so it holds for a week at most.
    private const int DaysInBlock = 7;

    // SHA-256 over a line for each thing compared: this product's build; the module's file and that of every provider that a key link
    // names (path, length, day and time); the token's serial number; its certificates with store and key link, and those left out; every
    // entry of the journal; the week. Null when a file is not where it should be, and for keys of another provider than the vendor's own for
    // CryptoAPI, whose keys depend on more than one file: then nothing is settled.
    private string? Describe(RegistrationPlan plan)
    {
        var vendors = TokenProfile.All.SelectMany(static profile => profile.ServiceProviders).ToList();
        var providers = plan.Certificates.Select(static planned => planned.Link?.Provider).OfType<string>().Distinct(StringComparer.Ordinal);
        var files = providers.Select(provider => vendors.Contains(provider) ? findProvider(provider) : null).Prepend(plan.Module).Select(DescribeFile).ToList();
        if (files.Contains(null))
        {
            return null;
        }

        var lines = files
            .Prepend(typeof(SettledRegistration).Module.ModuleVersionId.ToString())
            .Append(plan.TokenSerial)
            .Append((DateTime.UtcNow.Ticks / TimeSpan.TicksPerDay / DaysInBlock).ToString(CultureInfo.InvariantCulture))
            .Concat(plan.Certificates.Select(static planned => $"{planned.Store} {planned.Thumbprint} {planned.Link}"))
            .Concat(plan.Skipped.Select(static left => $"{left.Reason} {left.Thumbprint} {left.Name}"))
            .Concat(journal.ReadAll().Select(JournalFormat.Write));
        return Convert.ToBase64String(Hash(Encoding.UTF8.GetBytes(string.Join("\n", lines))));
    }

#if NETFRAMEWORK
    private static byte[] Hash(byte[] text)
    {
        using var hash = SHA256.Create();
        return hash.ComputeHash(text);
    }
#else
    private static byte[] Hash(byte[] text) => SHA256.HashData(text);
#endif

    private static string? DescribeFile(string? path)
    {
        try
        {
            return path is not null && new FileInfo(path) is { Exists: true } file
                ? string.Format(CultureInfo.InvariantCulture, "{0} {1} {2:O}", path, file.Length, file.LastWriteTimeUtc)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
