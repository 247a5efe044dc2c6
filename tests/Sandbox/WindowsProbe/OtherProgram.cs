using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Security.Principal;
using Microsoft.Win32;

namespace EGovToken.Testing.WindowsProbe;

/// <summary>
/// What other programs do to certificates in the user's stores, such as the vendor's monitor, or another program of the product's. It changes
/// the registry, where the stores lie: Wine does not write what a program changes of a certificate that is in a store.
/// </summary>
internal static class OtherProgram
{
    // CRYPT_MACHINE_KEYSET: no link of the product's has it.
    private const uint TheirFlags = 0x20;

    // Of the property in the registry, CERT_KEY_PROV_INFO_PROP_ID: its header, container, provider and type come before its flags.
    private const int KeyLink = 2;
    private const int HeaderLength = 3 * sizeof(uint);
    private const int FlagsOffset = HeaderLength + (3 * sizeof(uint));

    private const int MostAttempts = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    // Longer than any test; one that was ended has ended this program with its sandbox.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    /// <summary>Gives the key links of all certificates in My other flags.</summary>
    public static void SetFlags(uint flags) => Read("My").ForEach(certificate => certificate.Write(flags));

    /// <summary>Adds a certificate to My, without a key.</summary>
    public static void Add(string encoded)
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(encoded));
        store.Add(certificate);
    }

    /// <summary>
    /// Removes, links to elsewhere and adds as they were the certificates that have a key link, and the authorities', round after round: at
    /// least so many, and until there is a file, which nobody writes before the product's last program has ended. At last those with a link are
    /// there and link to elsewhere, and the authorities' are gone.
    /// </summary>
    /// <returns>The rounds.</returns>
    public static int Churn(int rounds, string until)
    {
        var mine = Read("My").FindAll(static certificate => certificate.HasLink);
        var authorities = Read("CA");
        List<StoredBlob> all = [.. mine, .. authorities];
        var (round, passed) = (0, Stopwatch.StartNew());
        for (; round < rounds || !IsOver(until, passed); round++)
        {
            for (var i = 0; i < all.Count; i++)
            {
                Action act = ((round + i) % 4) switch
                {
                    0 => all[i].Delete,
                    1 => () => all[i].Write(TheirFlags),
                    2 => all[i].Delete,
                    _ => () => all[i].Write(flags: 0),
                };
                act();
                Thread.Sleep(Pause);
            }
        }

        mine.ForEach(static certificate => certificate.Write(TheirFlags));
        authorities.ForEach(static certificate => certificate.Delete());
        return round;
    }

    /// <summary>Takes the turn in which the product changes the user's certificates, says so, and keeps it until there is a file.</summary>
    public static void Hold(string name, string said, string until)
    {
        using var identity = WindowsIdentity.GetCurrent();
        var turn = new Mutex(initiallyOwned: true, $@"Global\{name}{identity.User!.Value}", out var isNew);
        File.WriteAllText(said, isNew ? "taken" : "taken by another");
        var passed = Stopwatch.StartNew();
        while (!IsOver(until, passed))
        {
            Thread.Sleep(Pause);
        }

        // As a program ends that is killed: nothing is given back.
        GC.KeepAlive(turn);
    }

    private static bool IsOver(string until, Stopwatch passed) =>
        File.Exists(until) || (passed.Elapsed < Limit ? false : throw new TimeoutException($"There was no {until} within {Limit.TotalMinutes:0} minutes."));

    private static List<StoredBlob> Read(string store)
    {
        var path = $@"Software\Microsoft\SystemCertificates\{store}\Certificates";
        using var certificates = Registry.CurrentUser.OpenSubKey(path) ?? throw new InvalidOperationException($"There is no {path}.");
        return [.. certificates.GetSubKeyNames().Select(thumbprint => StoredBlob.Read($@"{path}\{thumbprint}"))];
    }

    private sealed record StoredBlob(string Path, byte[] Blob)
    {
        public static StoredBlob Read(string path)
        {
            using var key = Registry.CurrentUser.OpenSubKey(path)!;
            return new StoredBlob(path, (byte[])key.GetValue("Blob")!);
        }

        public bool HasLink => LinkAt >= 0;

        public void Delete() => Beside(() => Registry.CurrentUser.DeleteSubKeyTree(Path, throwOnMissingSubKey: false));

        /// <summary>Writes it, whether or not it is there.</summary>
        public void Write(uint flags)
        {
            var blob = (byte[])Blob.Clone();
            if (HasLink)
            {
                BitConverter.GetBytes(flags).CopyTo(blob, LinkAt + FlagsOffset);
            }

            Beside(() =>
            {
                using var key = Registry.CurrentUser.CreateSubKey(Path);
                key.SetValue("Blob", blob, RegistryValueKind.Binary);
            });
        }

        // The product may remove the key between the two steps of either.
        private static void Beside(Action change)
        {
            for (var left = MostAttempts; ; left--)
            {
                try
                {
                    change();
                    return;
                }
                catch (IOException) when (left > 0)
                {
                }
            }
        }

        private int LinkAt
        {
            get
            {
                for (var at = 0; at + HeaderLength <= Blob.Length; at += HeaderLength + BitConverter.ToInt32(Blob, at + (2 * sizeof(uint))))
                {
                    if (BitConverter.ToInt32(Blob, at) == KeyLink)
                    {
                        return at;
                    }
                }

                return -1;
            }
        }
    }
}
