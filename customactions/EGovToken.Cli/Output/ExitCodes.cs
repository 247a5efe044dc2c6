using EGovToken.Core.Common;

namespace EGovToken.Cli.Output;

/// <summary>The program's exit codes: one for each thing that a script would do differently. docs/egovtoken.md has the table.</summary>
internal static class ExitCodes
{
    /// <summary>What was asked for is so.</summary>
    public const int Good = 0;

    /// <summary>It is not so, or only in part: certificates, keys or stores stand in the way.</summary>
    public const int NotDone = 1;

    /// <summary>The command line, an option or a policy is invalid.</summary>
    public const int Usage = 2;

    /// <summary>Middleware or token are missing or do not answer: worth another try once they are there.</summary>
    public const int NoToken = 3;

    /// <summary>The PIN was refused or not risked: never worth another try by a script.</summary>
    public const int PinRefused = 4;

    /// <summary>Something unforeseen.</summary>
    public const int Unexpected = 5;

    /// <summary>Ctrl+C; the code that shells give for a program ended by it.</summary>
    public const int Cancelled = 130;

    /// <summary>The exit code of an outcome.</summary>
    public static int For(OutcomeNumber number) => number switch
    {
        OutcomeNumber.RegisteredInPart or OutcomeNumber.UnregisteredInPart => NotDone,
        OutcomeNumber.NotOnThisSystem => NoToken,
        OutcomeNumber.Cancelled => Cancelled,
        _ => ForRange((int)number),
    };

    /// <summary>The exit code of an outcome at logon, where a missing token is not an error.</summary>
    public static int AtLogon(OutcomeNumber number) => number switch
    {
        OutcomeNumber.NoToken or OutcomeNumber.ForeignTokenOnly or OutcomeNumber.TokenSerialNotFound or OutcomeNumber.CardUnknown => Good,
        _ => For(number),
    };

    private static int ForRange(int number) => number switch
    {
        >= 1000 and < 2000 => Good,
        >= 2000 and < 2200 => NoToken,
        >= 2200 and < 2300 => PinRefused,
        >= 2300 and < 3000 => NotDone,
        >= 3000 and < 4000 => Usage,
        _ => Unexpected,
    };
}
