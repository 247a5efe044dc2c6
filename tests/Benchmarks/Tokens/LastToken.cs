namespace EGovToken.Testing.Benchmarks.Tokens;

/// <summary>Keeps the token that was asked for last: SoftHSM takes a minute or more to take in a thousand certificates.</summary>
internal static class LastToken
{
    private static (TokenMaker Maker, int Certificates, BenchmarkToken Token)? _last;

    /// <summary>A token with so many certificates.</summary>
    public static BenchmarkToken Get(TokenMaker maker, int certificates)
    {
        if (_last is { } last && last.Maker == maker && last.Certificates == certificates)
        {
            return last.Token;
        }

        Dispose();
        var token = BenchmarkToken.Create(maker, certificates);
        _last = (maker, certificates, token);
        return token;
    }

    /// <summary>Deletes it.</summary>
    public static void Dispose()
    {
        _last?.Token.Dispose();
        _last = null;
    }
}
