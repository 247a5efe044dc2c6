using EGovToken.Testing.TestTools;

namespace EGovToken.Testing.TestDoubles;

/// <summary>What a run came to.</summary>
/// <param name="Certificates">How many certificates it dealt with.</param>
/// <param name="Calls">The PKCS#11 calls that it made.</param>
public sealed record SpiedRun(int Certificates, IReadOnlyList<SpiedCall> Calls);
