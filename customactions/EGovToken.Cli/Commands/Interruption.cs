namespace EGovToken.Cli.Commands;

/// <summary>Ctrl+C as a request to end, instead of an end in the midst of a change.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public Interruption() => Console.CancelKeyPress += Cancel;

    /// <summary>Set once Ctrl+C was pressed.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        Console.CancelKeyPress -= Cancel;
        _source.Dispose();
    }

    private void Cancel(object? sender, ConsoleCancelEventArgs e)
    {
        // Who presses it a second time means it.
        e.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
