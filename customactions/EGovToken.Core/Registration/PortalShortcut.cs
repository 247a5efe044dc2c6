using System.Text;
using EGovToken.Core.Common;

namespace EGovToken.Core.Registration;

/// <summary>
/// The portal's shortcut on the user's desktop, <c>E-GOV.AZ.url</c>. What this product wrote is remembered, so that a file
/// that the user changed, or that was there before, is never overwritten or removed.
/// </summary>
/// <param name="desktop">The desktop's folder; empty when Windows names none.</param>
/// <param name="record">What this product remembers of the shortcut.</param>
public sealed class PortalShortcut(string desktop, ShortcutRecord record)
{
    /// <summary>The shortcut's file name.</summary>
    public const string FileName = "E-GOV.AZ.url";

    // Without a folder this would be a file of the current one.
    private string File => HasDesktop ? Path.Combine(desktop, FileName) : throw new IOException("Windows names no folder for the desktop.");

    private bool HasDesktop => Path.IsPathRooted(desktop);

    /// <summary>Whether no file has the shortcut's name in a folder, or one that is as this product writes it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="url">Where this product's leads; null or empty when it has not written one.</param>
    /// <returns>False also for what cannot be read.</returns>
    public static bool IsFreeOrHolds(string folder, string? url)
    {
        var file = Path.Combine(folder, FileName);
        try
        {
            return url is { Length: > 0 } && System.IO.File.Exists(file)
                ? System.IO.File.ReadAllText(file, Encoding.ASCII) == ContentFor(url)
                : !System.IO.File.Exists(file) && !Directory.Exists(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Puts the shortcut on the desktop unless the user has deleted or changed it.</summary>
    /// <param name="url">Where it leads.</param>
    /// <param name="run">Names this run, for <see cref="Rollback"/>.</param>
    /// <param name="repair">Whether a shortcut that was deleted is to come back.</param>
    /// <returns>Whether the shortcut is there now and leads to <paramref name="url"/>.</returns>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.ShortcutRefused"/>.</exception>
    public bool Create(Uri url, string run, bool repair) => Guarded(() =>
    {
        var wanted = ContentFor(url.AbsoluteUri);
        if (!CanRead(out var present))
        {
            // There is one, such as a file that OneDrive has not fetched. Whosever it is, it is left alone.
            return false;
        }

        if (present == wanted)
        {
            return true;
        }

        var written = record.ReadWritten();
        var deletedByUser = present is null && written is not null && !repair && record.ReadRemoval() == ShortcutRemoval.None;
        var notOurs = present is not null && present != written;
        if (deletedByUser || notOurs)
        {
            return false;
        }

        record.Write(run, File, wanted, before: present);
        record.Mark(ShortcutRemoval.None);
        System.IO.File.WriteAllText(File, wanted, Encoding.ASCII);
        return true;
    });

    /// <summary>Undoes what one run did to the shortcut.</summary>
    /// <param name="run">The run's name.</param>
    public void Rollback(string run) => Guarded(() =>
    {
        if (record.ReadRun() != run)
        {
            return false;
        }

        if (ReadFile() == record.ReadWritten())
        {
            Put(record.ReadBefore());
        }

        record.ReturnToEarlier();
        return true;
    });

    /// <summary>Whether the shortcut is there and as this product wrote it; null when it cannot be read.</summary>
    public bool? IsOurs => record.ReadWritten() is not { } written ? false : CanRead(out var present) ? present == written : null;

    /// <summary>Removes the shortcut if it is still as this product wrote it.</summary>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.ShortcutRefused"/>.</exception>
    public void Remove() => Guarded(() =>
    {
        var ours = record.ReadWritten() is { } written && ReadFile() == written;
        record.Mark(ours ? ShortcutRemoval.Last : record.ReadRemoval() == ShortcutRemoval.None ? ShortcutRemoval.None : ShortcutRemoval.Earlier);
        if (ours)
        {
            System.IO.File.Delete(File);
            if (System.IO.File.Exists(File))
            {
                // A file server may take the order and not carry it out.
                throw new IOException($"{File} is still there.");
            }
        }

        return ours;
    });

    /// <summary>Puts back what <see cref="Remove"/> removed; used when an uninstallation fails.</summary>
    public void RollbackRemove() => Guarded(() =>
    {
        var last = record.ReadRemoval() == ShortcutRemoval.Last;
        if (last && ReadFile() is null)
        {
            Put(record.ReadWritten());
        }

        if (last)
        {
            record.Mark(ShortcutRemoval.None);
        }

        return last;
    });

    /// <summary>The Internet shortcut's text: an INI file that Windows reads in its ANSI code page, hence ASCII.</summary>
    private static string ContentFor(string url) => $"[InternetShortcut]\r\nURL={url}\r\n";

    private static bool Guarded(Func<bool> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutcomeException(OutcomeNumber.ShortcutRefused, e.Message, e);
        }
    }

    private bool CanRead(out string? content)
    {
        try
        {
            content = ReadFile();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            content = null;
            return false;
        }
    }

    private string? ReadFile() => HasDesktop && System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File, Encoding.ASCII) : null;

    private void Put(string? content)
    {
        if (content is null)
        {
            System.IO.File.Delete(File);
        }
        else
        {
            System.IO.File.WriteAllText(File, content, Encoding.ASCII);
        }
    }
}
