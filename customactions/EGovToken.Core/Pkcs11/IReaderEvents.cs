namespace EGovToken.Core.Pkcs11;

/// <summary>Tells when a reader or a card comes or goes.</summary>
internal interface IReaderEvents : IDisposable
{
    /// <summary>Notes what is there. What comes or goes from now on ends the next wait, also when it came before that began.</summary>
    void Begin();

    /// <summary>Waits until something has come or gone since it was last noted, and notes what is there now.</summary>
    /// <param name="atLeast">How long to wait even when something has.</param>
    /// <param name="atMost">How long to wait when nothing has. Without a service it waits <see cref="ReaderEvents.PollInterval"/> instead.</param>
    /// <param name="cancellation">Ends the wait at once.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    ReaderChange Wait(TimeSpan atLeast, TimeSpan atMost, CancellationToken cancellation);
}

/// <summary>What ended a wait.</summary>
internal enum ReaderChange
{
    /// <summary>The time: nothing came or went that the service knows of.</summary>
    Nothing,

    /// <summary>A reader or a card came or went, or the service itself came.</summary>
    Something,

    /// <summary>The time: there is no service to tell what came or went.</summary>
    NoService,
}
