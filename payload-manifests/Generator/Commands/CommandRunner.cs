using EGovToken.PayloadManifests.Diagnostics;

namespace EGovToken.PayloadManifests.Commands;

/// <summary>Runs a command's work and turns what went wrong into lines and an exit code.</summary>
internal static class CommandRunner
{
    /// <returns>0 when the work was done, 1 when it was not; nothing was written then.</returns>
    public static int Run(Action work)
    {
        try
        {
            work();
            return 0;
        }
        catch (ManifestException e)
        {
            foreach (var error in e.Errors)
            {
                Console.Error.WriteLine(error);
            }

            return 1;
        }
    }
}
