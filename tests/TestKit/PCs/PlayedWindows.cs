using EGovToken.Core.Windows;

namespace EGovToken.Testing.TestKit;

/// <summary>A provider that signs as a test says.</summary>
/// <param name="trials">What comes of it.</param>
public sealed class PlayedSigner(params SignatureTrial[] trials) : IKeySigner
{
    /// <summary>With which certificates it was to sign.</summary>
    public List<string> Thumbprints { get; } = [];

    /// <summary>What happens meanwhile.</summary>
    public Action Meanwhile { get; init; } = static () => { };

    /// <inheritdoc/>
    public IReadOnlyList<SignatureTrial> Sign(string thumbprint, Action<SignatureTrial>? made = null, CancellationToken cancellation = default)
    {
        Thumbprints.Add(thumbprint);
        Meanwhile();
        cancellation.ThrowIfCancellationRequested();
        foreach (var trial in trials)
        {
            made?.Invoke(trial);
        }

        return trials;
    }
}

/// <summary>A smart card service in a state that a test chooses.</summary>
/// <param name="state">The state.</param>
public sealed class PlayedService(ServiceState state) : ISmartCardService
{
    /// <inheritdoc/>
    public ServiceState Ask() => state;
}
