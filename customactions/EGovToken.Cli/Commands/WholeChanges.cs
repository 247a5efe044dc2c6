namespace EGovToken.Cli.Commands;

/// <summary>Changes of the user's stores that are made whole or not at all, whoever gives up waiting for the command.</summary>
internal sealed class WholeChanges
{
    private readonly object _gate = new();
    private bool _isUnderWay;
    private bool _isForbidden;

    /// <summary>Makes a change.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="OperationCanceledException">Changes are forbidden by now.</exception>
    public void Make(Action change)
    {
        lock (_gate)
        {
            _isUnderWay = !_isForbidden ? true : throw new OperationCanceledException();
        }

        try
        {
            change();
        }
        finally
        {
            lock (_gate)
            {
                _isUnderWay = false;
            }
        }
    }

    /// <summary>Forbids changes from now on; false when one is under way.</summary>
    public bool TryForbid()
    {
        lock (_gate)
        {
            return _isForbidden = !_isUnderWay;
        }
    }
}
