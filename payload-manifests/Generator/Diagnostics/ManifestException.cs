namespace EGovToken.PayloadManifests.Diagnostics;

/// <summary>A step cannot be done; says every reason that was found.</summary>
internal sealed class ManifestException : Exception
{
    public ManifestException(IReadOnlyList<ManifestError> errors)
        : base(string.Join(Environment.NewLine, errors))
    {
        Errors = errors;
    }

    public ManifestException(ManifestError error)
        : this([error])
    {
    }

    /// <summary>At least one error, in the order of the file.</summary>
    public IReadOnlyList<ManifestError> Errors { get; }
}
