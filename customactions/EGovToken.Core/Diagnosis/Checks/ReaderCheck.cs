namespace EGovToken.Core.Diagnosis.Checks;

/// <summary>Whether the module shows a reader at all.</summary>
internal sealed class ReaderCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Reader;

    public IReadOnlyList<ChainLink> Needs => [ChainLink.Middleware, ChainLink.Service];

    public Finding Check(Examination examination)
    {
        var readers = examination.Evidence.Slots.Value!.Readers;
        return readers.Count == 0
            ? Finding.Broken("reader.none")
            : Finding.Ok("reader.ok", string.Join(", ", readers.Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal)));
    }
}
