using EGovToken.Core.Pkcs11;

namespace EGovToken.Cli.Tests.Running;

/// <summary>A smart card service that tells what a test says, one after the other, until the user logs off.</summary>
/// <param name="acts">What happens during each wait; gives what ends it.</param>
internal sealed class PlayedReaderEvents(params Func<PlayedReaderEvents, ReaderChange>[] acts) : IReaderEvents
{
    private int _next;

    public bool HasCardCome { get; set; }

    /// <summary>How often it was noted what is there.</summary>
    public int Begun { get; private set; }

    public void Begin() => Begun++;

    public ReaderChange Wait(TimeSpan atLeast, TimeSpan atMost, CancellationToken cancellation)
    {
        HasCardCome = false;
        return _next < acts.Length ? acts[_next++](this) : throw new OperationCanceledException();
    }

    public void Dispose()
    {
    }
}
