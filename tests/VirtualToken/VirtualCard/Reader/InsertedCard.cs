namespace EGovToken.Testing.VirtualCard.Reader;

/// <summary>A card in a reader. The service looks at its readers every now and then; both ends wait until it has seen the change.</summary>
internal sealed class InsertedCard : IDisposable
{
    private readonly CardConnection _connection;
    private readonly SlotWatch _slot;
    private bool _isOut;

    public InsertedCard(CardConnection connection, SlotWatch slot)
    {
        _connection = connection;
        _slot = slot;
        _slot.WaitFor(present: true);
    }

    /// <summary>Takes the card out.</summary>
    public void Dispose()
    {
        if (!_isOut)
        {
            _isOut = true;
            _connection.Dispose();
            _slot.WaitFor(present: false);
        }
    }
}
