namespace EGovToken.Testing.HostileModule.Scripts;

/// <summary>The calls that a fault strikes.</summary>
/// <param name="Function">The function; null for whichever comes.</param>
/// <param name="Call">Its how-manieth call, or the module's, counted from 1.</param>
/// <param name="Onwards">Whether all later calls are struck too.</param>
public readonly record struct Moment(HostileFunction? Function, int Call, bool Onwards = false)
{
    /// <summary>Whether a call is struck.</summary>
    /// <param name="function">The function called.</param>
    /// <param name="callOfFunction">Its how-manieth call.</param>
    /// <param name="callOfModule">The module's how-manieth call.</param>
    public bool Strikes(HostileFunction function, int callOfFunction, int callOfModule)
    {
        if (Function is not null && Function != function)
        {
            return false;
        }

        var call = Function is null ? callOfModule : callOfFunction;
        return Onwards ? call >= Call : call == Call;
    }
}
