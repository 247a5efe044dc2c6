using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>Tells the user something while no window of this product is open.</summary>
public interface IUserNotifier
{
    /// <summary>Shows a notification, and returns when its time is over.</summary>
    /// <param name="title">Its title, up to 63 characters.</param>
    /// <param name="text">Its text, up to 255 characters.</param>
    /// <param name="cancellation">Ends it before.</param>
    /// <returns>Whether the user could see it.</returns>
    bool Show(string title, string text, CancellationToken cancellation);
}

/// <summary>A system without notifications.</summary>
public sealed class NoNotifier : IUserNotifier
{
    /// <inheritdoc/>
    public bool Show(string title, string text, CancellationToken cancellation) => false;
}

/// <summary>
/// Tells the user at most once a week that certificates end soon: those that are registered, whether or not the token is plugged in, and
/// those that were just read from it.
/// </summary>
/// <param name="pc">The PC and the user on it.</param>
/// <param name="now">The PC's clock, in UTC.</param>
public sealed class ExpiryNotice(MachineServices pc, Func<DateTime> now)
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(7);

    /// <summary>Tells it, if there is something to tell and it was not told lately.</summary>
    /// <param name="notice">How long before a certificate expires the user is told; zero for never.</param>
    /// <param name="texts">The commands' texts, in the user's language.</param>
    /// <param name="read">The certificates in DER that were just read, and the serial number of the token that each is on.</param>
    /// <param name="cancellation">Ends a notification.</param>
    /// <returns>What came of it, for a log; null when nothing ends soon.</returns>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.RegistryRefused"/>.</exception>
    public string? Tell(TimeSpan notice, TextCatalog texts, IEnumerable<(string Token, byte[] Encoded)> read, CancellationToken cancellation)
    {
        var time = now();
        var ending = RegisteredOnes().Concat(read)
            .GroupBy(static certificate => certificate.Token, static certificate => certificate.Encoded)
            .SelectMany(token => CertificateExpiry.FindEnding(
                [.. token.Select(static encoded => CertificateParser.TryParse(encoded, "", out _)).OfType<TokenCertificate>()], time, notice))
            .OrderBy(static certificate => certificate.NotAfter)
            .FirstOrDefault();
        var memory = pc.ToldExpiry;
        if (ending is null)
        {
            // What was told stays known: the next logon may be with another token again.
            return null;
        }

        // A time that is still to come was written by a clock that has been set back since: it must not silence for as long as that.
        if (memory.Read() is { } last && last <= time && time - last < Pause)
        {
            return "a certificate ends soon; the user was told lately";
        }

        // First, so that what cannot be remembered is not told at every logon.
        memory.Write(time);
        if (pc.Notifier.Show(texts.Get("Expiry.Title"), texts.Get("Expiry.Text", ending.NotAfter.ToLocalTime()), cancellation))
        {
            return "a certificate ends soon; the user was told";
        }

        memory.Forget();
        return "a certificate ends soon; the user could not be told";
    }

    // As browsers see them: what has been removed or archived since is nobody's concern.
    private IEnumerable<(string Token, byte[] Encoded)> RegisteredOnes() => pc.Journal.ReadAll()
        .Where(entry => entry is { State: JournalState.Added, Store: UserStoreName.My }
            && pc.Store.Find(entry.Store, entry.Thumbprint) is { IsArchived: false })
        .Select(static entry => (entry.TokenSerial, entry.Encoded));
}

/// <summary>When the user was told last, in the user's registry: <c>HKCU\Software\EGovToken</c>, value <c>ExpiryNotice</c>.</summary>
/// <param name="registry">The product's part of the user's registry.</param>
public sealed class ExpiryMemory(IProductRegistry registry)
{
    /// <summary>The value's name.</summary>
    public const string ValueName = "ExpiryNotice";

    private const string Form = "u";

    /// <summary>When, UTC; null when never, or when that is not a time.</summary>
    public DateTime? Read() => DateTime.TryParseExact(
        registry.GetText("", ValueName), Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
        ? time
        : null;

    /// <summary>Remembers it.</summary>
    /// <param name="time">When, UTC.</param>
    public void Write(DateTime time) => registry.SetText("", ValueName, time.ToString(Form, CultureInfo.InvariantCulture));

    /// <summary>Forgets it: the user could not be told, or the product is removed.</summary>
    public void Forget() => registry.DeleteValue("", ValueName);
}

/// <summary>
/// <see cref="IUserNotifier"/> as the balloon of an icon in the notification area, which Windows 10 and 11 show as any other notification. A
/// toast of WinRT would stay in the list of notifications, but needs an identity in the registry or a shortcut that somebody has to remove
/// again, and on .NET a package that this product has no other use for.
/// </summary>
[SupportedOSPlatform("windows")]
public sealed class BalloonNotifier : IUserNotifier
{
    private const uint Add = 0; // NIM_ADD
    private const uint Modify = 1; // NIM_MODIFY
    private const uint Delete = 2; // NIM_DELETE
    private const uint IconAndTip = 0x2 | 0x4; // NIF_ICON, NIF_TIP
    private const uint Balloon = 0x10; // NIF_INFO
    private const uint Warning = 2; // NIIF_WARNING
    private const int WarningIcon = 32515; // IDI_WARNING
    private const int MostTries = 12;

    // Without an icon there is no balloon; a minute is longer than Windows shows one, unless the user wants it longer.
    private static readonly TimeSpan ShowTime = TimeSpan.FromMinutes(1);

    // At logon the notification area may not be there yet.
    private static readonly TimeSpan TryInterval = TimeSpan.FromSeconds(5);

    // HWND_MESSAGE: a window that is never seen.
    private static readonly IntPtr Nowhere = new(-3);

    /// <inheritdoc/>
    public bool Show(string title, string text, CancellationToken cancellation)
    {
        var window = CreateWindowEx(0, "STATIC", null, 0, 0, 0, 0, 0, Nowhere, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero);
        if (window == IntPtr.Zero)
        {
            return false;
        }

        var icon = new NotifyIconData
        {
            Size = (uint)Marshal.SizeOf<NotifyIconData>(),
            Window = window,
            Flags = IconAndTip,
            Icon = LoadIcon(IntPtr.Zero, new IntPtr(WarningIcon)),
            Tip = title,
            Info = text,
            InfoTitle = title,
            InfoFlags = Warning,
        };
        try
        {
            for (var tries = 1; !ShellNotifyIcon(Add, ref icon); tries++)
            {
                if (tries == MostTries || cancellation.WaitHandle.WaitOne(TryInterval))
                {
                    return false;
                }
            }

            // Only then: an icon that is not there yet may lose its balloon.
            icon.Flags = Balloon;
            var isShown = ShellNotifyIcon(Modify, ref icon);
            if (isShown)
            {
                cancellation.WaitHandle.WaitOne(ShowTime);
            }

            ShellNotifyIcon(Delete, ref icon);
            return isShown;
        }
        finally
        {
            DestroyWindow(window);
        }
    }

    [DllImport("user32.dll", EntryPoint = "CreateWindowExW", CharSet = CharSet.Unicode, ExactSpelling = true)]
    private static extern IntPtr CreateWindowEx(
        uint extendedStyle, string className, string? name, uint style, int x, int y, int width, int height,
        IntPtr parent, IntPtr menu, IntPtr instance, IntPtr parameter);

    [DllImport("user32.dll", ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool DestroyWindow(IntPtr window);

    [DllImport("user32.dll", EntryPoint = "LoadIconW", CharSet = CharSet.Unicode, ExactSpelling = true)]
    private static extern IntPtr LoadIcon(IntPtr instance, IntPtr name);

    [DllImport("shell32.dll", EntryPoint = "Shell_NotifyIconW", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool ShellNotifyIcon(uint message, ref NotifyIconData data);

    // NOTIFYICONDATAW, shellapi.h.
    [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
    private struct NotifyIconData
    {
        public uint Size;
        public IntPtr Window;
        public uint Id;
        public uint Flags;
        public uint CallbackMessage;
        public IntPtr Icon;

        [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 128)]
        public string Tip;

        public uint State;
        public uint StateMask;

        [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 256)]
        public string Info;

        public uint Timeout;

        [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 64)]
        public string InfoTitle;

        public uint InfoFlags;
        public Guid Item;
        public IntPtr BalloonIcon;
    }
}
