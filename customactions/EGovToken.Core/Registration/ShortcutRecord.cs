using EGovToken.Core.Common;

namespace EGovToken.Core.Registration;

/// <summary>What this product remembers of its shortcut: <c>HKCU\Software\EGovToken\Shortcut</c>.</summary>
/// <param name="registry">The product's part of the user's registry.</param>
public sealed class ShortcutRecord(IProductRegistry registry)
{
    private const string Key = "Shortcut";
    private const string EarlierKey = @"Shortcut\Earlier";
    private const string RemovedValue = "Removed";

    /// <summary>Remembers what is about to be written, before it is; what was remembered of an earlier run is kept beside it.</summary>
    /// <param name="run">The run that writes.</param>
    /// <param name="file">The shortcut's full path, for people who read the registry.</param>
    /// <param name="written">The shortcut's text.</param>
    /// <param name="before">The text of this product's own that it replaces, or null.</param>
    public void Write(string run, string file, string written, string? before)
    {
        registry.DeleteTree(EarlierKey);
        Copy(Key, EarlierKey);
        registry.SetText(Key, "Run", run);
        registry.SetText(Key, "File", file);
        registry.SetText(Key, "Written", written);
        if (before is null)
        {
            registry.DeleteValue(Key, "Before");
        }
        else
        {
            registry.SetText(Key, "Before", before);
        }
    }

    /// <summary>The run that wrote last, or null.</summary>
    public string? ReadRun() => registry.GetText(Key, "Run");

    /// <summary>The text that was written last, or null when this product never wrote the shortcut.</summary>
    public string? ReadWritten() => registry.GetText(Key, "Written");

    /// <summary>The text that the last write replaced, or null.</summary>
    public string? ReadBefore() => registry.GetText(Key, "Before");

    /// <summary>Remembers whether this product has removed the shortcut: an uninstallation under way, or a run that was to have none.</summary>
    /// <param name="removal">Whether it has.</param>
    public void Mark(ShortcutRemoval removal)
    {
        if (removal == ShortcutRemoval.None)
        {
            registry.DeleteValue(Key, RemovedValue);
        }
        else
        {
            registry.SetText(Key, RemovedValue, removal.ToString());
        }
    }

    /// <summary>Whether this product has removed the shortcut itself.</summary>
    public ShortcutRemoval ReadRemoval() => registry.GetText(Key, RemovedValue) switch
    {
        null => ShortcutRemoval.None,
        nameof(ShortcutRemoval.Last) => ShortcutRemoval.Last,
        _ => ShortcutRemoval.Earlier,
    };

    /// <summary>Takes back the last <see cref="Write"/>: remembers what was remembered before it, or nothing.</summary>
    public void ReturnToEarlier()
    {
        foreach (var name in registry.GetNames(Key))
        {
            registry.DeleteValue(Key, name);
        }

        Copy(EarlierKey, Key);
        registry.DeleteTree(EarlierKey);
        registry.DeleteIfEmpty(Key);
    }

    /// <summary>Forgets the shortcut.</summary>
    public void Forget() => registry.DeleteTree(Key);

    private void Copy(string from, string to)
    {
        foreach (var name in registry.GetNames(from))
        {
            if (registry.GetText(from, name) is { } text)
            {
                registry.SetText(to, name, text);
            }
        }
    }
}

/// <summary>Which run of this product has removed its shortcut.</summary>
public enum ShortcutRemoval
{
    /// <summary>None: where it is gone, the user has deleted it.</summary>
    None,

    /// <summary>The last one that was to remove it; if that fails, it comes back.</summary>
    Last,

    /// <summary>One before: the last run that was to remove it found it gone.</summary>
    Earlier,
}
