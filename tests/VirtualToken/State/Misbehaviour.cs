namespace EGovToken.Testing.VirtualToken.State;

/// <summary>A fault that one function of the module shows, instead of or before doing what it is there for.</summary>
public sealed class Misbehaviour
{
    /// <summary>The function's exported name, for example C_Login or CPAcquireContext.</summary>
    public string Function { get; set; } = "";

    /// <summary>
    /// At which call of the function, 1 being the first after this misbehaviour was added, whichever process makes it;
    /// null for every call.
    /// </summary>
    public int? OnCall { get; set; }

    /// <summary>
    /// What the function returns without doing anything: a CK_RV for C_ functions, a Windows error code for CP functions.
    /// Null lets the function do its work.
    /// </summary>
    public uint? ReturnValue { get; set; }

    /// <summary>How long the function waits first, in milliseconds.</summary>
    public int DelayMilliseconds { get; set; }

    /// <summary>Whether the function never returns.</summary>
    public bool Hang { get; set; }

    /// <summary>Whether the function ends its process with an access violation.</summary>
    public bool Crash { get; set; }

    /// <summary>Whether every token is pulled out just before the function does its work.</summary>
    public bool RemoveToken { get; set; }

    /// <summary>How often the function was called since this misbehaviour was added. Kept by the module.</summary>
    public int CallsSeen { get; set; }
}
