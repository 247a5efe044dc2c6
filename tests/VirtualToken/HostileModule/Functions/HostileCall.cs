using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Play;
using EGovToken.Testing.HostileModule.Scripts;
using EGovToken.Testing.VirtualToken.Module;

namespace EGovToken.Testing.HostileModule.Functions;

/// <summary>The one way into the module: counts the call and does to it what the script wants.</summary>
internal static class HostileCall
{
    /// <summary>The token that plays.</summary>
    public static HostileToken? Token { get; set; }

    /// <summary>Runs a call.</summary>
    /// <param name="function">The function.</param>
    /// <param name="body">What it does, given the token and the call's number among the function's calls.</param>
    /// <returns>A CK_RV.</returns>
    public static nuint Run(HostileFunction function, Func<HostileToken, int, ulong> body)
    {
        var token = Token!;
        try
        {
            var call = token.Calls.Add(function);
            Thread.Sleep(Delay(token, function, call));
            if (token.Script.First<CollectionFault>() is not null)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }

            // Errors are what ends a caller's loop, if anything does.
            return (nuint)(token.Calls.IsExceeded ? ReturnValue.GeneralError : Injected(token, function, call) ?? body(token, call));
        }
        catch (Exception fault)
        {
            // An exception that reaches native code ends the process.
            token.OwnFault = fault;
            return ReturnValue.GeneralError;
        }
    }

    /// <summary>Runs a call that needs the token in its slot.</summary>
    /// <inheritdoc cref="Run"/>
    public static nuint RunWithToken(HostileFunction function, Func<HostileToken, int, ulong> body) =>
        Run(function, (token, call) => token.GoneAnswer ?? body(token, call));

    private static int Delay(HostileToken token, HostileFunction function, int call)
    {
        var delay = 0;
        foreach (var fault in token.Script.All<DelayFault>())
        {
            delay += fault.When.Strikes(function, call, token.Calls.Total) ? fault.Milliseconds : 0;
        }

        return delay;
    }

    private static ulong? Injected(HostileToken token, HostileFunction function, int call)
    {
        foreach (var fault in token.Script.All<AnswerFault>())
        {
            if (fault.When.Strikes(function, call, token.Calls.Total))
            {
                return fault.Value;
            }
        }

        return null;
    }
}
