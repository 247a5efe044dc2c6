using System.Globalization;
using EGovToken.Core.Common;

namespace EGovToken.Core.Pkcs11;

/// <summary>
/// Remembers for a user of which tokens the last PIN that this product sent was wrong, or may have been. Some modules never set the
/// flags that tell of wrong PINs: without this, a script would send one wrong PIN after the other until the token is blocked.
/// </summary>
public interface IPinMemory
{
    /// <summary>Whether the last PIN that was sent to a token may have been wrong.</summary>
    /// <param name="token">The token.</param>
    bool Remembers(TokenDescription token);

    /// <summary>Remembers it. What cannot be written is not remembered, and no error: verifying a PIN must not depend on it.</summary>
    /// <param name="token">The token.</param>
    void Remember(TokenDescription token);

    /// <summary>Forgets it: the last PIN was right, or the token's flags tell.</summary>
    /// <param name="token">The token.</param>
    void Forget(TokenDescription token);
}

/// <summary>What is known of a token's PIN by its flags and by memory together.</summary>
public static class PinMemory
{
    /// <summary>A token with what is remembered of its PIN.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="token">The token as it describes itself.</param>
    public static TokenDescription AddTo(this IPinMemory memory, TokenDescription token) =>
        token.PinState == PinState.Ready && memory.Remembers(token) ? token with { PinState = PinState.CountLow, IsPinStateRemembered = true } : token;

    /// <summary>What a token is remembered by: the same from one plugging in to the next. A backslash would be a key's name in the registry.</summary>
    internal static string NameOf(TokenDescription token) =>
        $"{token.Manufacturer}/{token.Model}/{(token.Serial.Length > 0 ? token.Serial : token.Label)}".Replace('\\', '/');

    internal static string Now => DateTime.UtcNow.ToString("u", CultureInfo.InvariantCulture);
}

/// <summary>The memory in the user's registry: <c>HKCU\Software\EGovToken\WrongPins</c>, a value for each token, with the time of the try.</summary>
/// <param name="registry">The product's part of the user's registry.</param>
public sealed class RegistryPinMemory(IProductRegistry registry) : IPinMemory
{
    /// <summary>The key's name.</summary>
    public const string Key = "WrongPins";

    /// <inheritdoc/>
    public bool Remembers(TokenDescription token) => Try(() => registry.GetText(Key, PinMemory.NameOf(token)) is not null);

    /// <inheritdoc/>
    public void Remember(TokenDescription token) => Try(() =>
    {
        registry.SetText(Key, PinMemory.NameOf(token), PinMemory.Now);
        return true;
    });

    /// <inheritdoc/>
    public void Forget(TokenDescription token) => Try(() =>
    {
        registry.DeleteValue(Key, PinMemory.NameOf(token));
        registry.DeleteIfEmpty(Key);
        registry.DeleteIfEmpty("");
        return true;
    });

    /// <summary>Forgets all, when the product is removed.</summary>
    public void ForgetAll() => registry.DeleteTree(Key);

    private static bool Try(Func<bool> work)
    {
        try
        {
            return work();
        }
        catch (OutcomeException)
        {
            return false;
        }
    }
}

/// <summary>The memory where there is no registry: a file for each token in a folder of the user's.</summary>
/// <param name="folder">The folder; it is made.</param>
public sealed class FilePinMemory(string folder) : IPinMemory
{
    /// <summary>The memory of the user that this process runs as.</summary>
    public static FilePinMemory OfThisUser => new(
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "EGovToken", "WrongPins"));

    /// <inheritdoc/>
    public bool Remembers(TokenDescription token) => File.Exists(PathOf(token));

    /// <inheritdoc/>
    public void Remember(TokenDescription token) => Try(() =>
    {
        if (!Path.IsPathRooted(folder))
        {
            return; // A user without a home.
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(PathOf(token), PinMemory.Now);
    });

    /// <inheritdoc/>
    public void Forget(TokenDescription token) => Try(() => File.Delete(PathOf(token)));

    private string PathOf(TokenDescription token) =>
        Path.Combine(folder, new string([.. PinMemory.NameOf(token).Select(static c => char.IsLetterOrDigit(c) ? c : '_')]));

    private static void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
