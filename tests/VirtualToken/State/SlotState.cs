using System.Text.Json.Serialization;

namespace EGovToken.Testing.VirtualToken.State;

/// <summary>One reader and the token that belongs into it.</summary>
public sealed class SlotState
{
    /// <summary>The reader's name, at most 64 bytes of UTF-8.</summary>
    public string Description { get; set; } = "";

    /// <summary>The reader's manufacturer, at most 32 bytes of UTF-8.</summary>
    public string Manufacturer { get; set; } = "";

    /// <summary>Whether tokens can be taken out (CKF_REMOVABLE_DEVICE).</summary>
    public bool Removable { get; set; } = true;

    /// <summary>Whether <see cref="Token"/> is in the reader. A slot with a token that is not plugged in is empty.</summary>
    public bool Plugged { get; set; } = true;

    /// <summary>How often a token was plugged in: tells a session opened before a removal from one opened after it.</summary>
    public int Insertions { get; set; }

    /// <summary>The token that goes into this reader; null for a reader that never has one.</summary>
    public TokenState? Token { get; set; }

    /// <summary>The token as the computer sees it: null when it is not plugged in.</summary>
    [JsonIgnore]
    public TokenState? PresentToken => Plugged ? Token : null;

    /// <summary>Puts the token into the reader.</summary>
    public void Plug()
    {
        Plugged = true;
        Insertions++;
    }

    /// <summary>Takes the token out of the reader. What is on it stays.</summary>
    public void Unplug() => Plugged = false;
}
