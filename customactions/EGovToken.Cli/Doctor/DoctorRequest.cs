namespace EGovToken.Cli.Doctor;

/// <summary>What the doctor's own options say.</summary>
/// <param name="Portal">The portal's address, or null.</param>
/// <param name="Offline">Whether the network is left alone.</param>
/// <param name="ReportFile">Where the HTML report goes, or null.</param>
internal sealed record DoctorRequest(string? Portal, bool Offline, string? ReportFile);
