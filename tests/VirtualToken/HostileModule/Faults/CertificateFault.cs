namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>A spoilt certificate.</summary>
/// <param name="Certificate">Which of the token's certificates, from 0.</param>
/// <param name="Mutation">How.</param>
/// <param name="Seed">Where exactly: the same seed spoils the same bytes.</param>
public sealed record CertificateFault(int Certificate, CertificateMutation Mutation, int Seed) : Fault;
