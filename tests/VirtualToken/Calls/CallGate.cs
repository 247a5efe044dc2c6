using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Calls;

/// <summary>
/// The one way into the module: every exported function passes here, is recorded, meets the misbehaviours
/// that the state asks for, and gets its exceptions turned into the code that native callers understand.
/// </summary>
internal static class CallGate
{
    private const uint Success = 0;
    private static readonly Lock OneAtATime = new();

    /// <summary>Runs one call.</summary>
    /// <param name="function">The exported name.</param>
    /// <param name="unexpected">What to return for a fault of the module itself, which is also told on standard error.</param>
    /// <param name="body">What the function does, given the state at the time of the call.</param>
    /// <returns>0, or the error code.</returns>
    public static uint Pass(string function, uint unexpected, Action<CallState> body)
    {
        try
        {
            var file = StateLocation.Find();
            var arrival = Arrival.Record(file, function);
            Thread.Sleep(arrival.Delay);
            if (arrival.Crash)
            {
                AccessViolation.Commit();
            }

            if (arrival.ReturnValue is { } injected)
            {
                return injected;
            }

            lock (OneAtATime)
            {
                body(new CallState(file, file?.Look() ?? new VirtualTokenState()));
                return Success;
            }
        }
        catch (CallFailedException failed)
        {
            return failed.Code;
        }
        catch (Exception fault)
        {
            Console.Error.WriteLine($"virtual token: {function}: {fault}");
            return unexpected;
        }
    }
}
