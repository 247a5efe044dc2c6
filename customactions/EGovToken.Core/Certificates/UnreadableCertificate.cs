namespace EGovToken.Core.Certificates;

/// <summary>A certificate object that is of no use.</summary>
/// <param name="Label">Its label (CKA_LABEL).</param>
/// <param name="Defect">What is wrong with it.</param>
public sealed record UnreadableCertificate(string Label, CertificateDefect Defect);
