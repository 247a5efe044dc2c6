using EGovToken.Core.Stores;

namespace EGovToken.Core.Diagnosis.Checks;

/// <summary>Whether the user's own part of the certificate stores can be changed.</summary>
internal sealed class StoreCheck : ILinkCheck
{
    private static readonly UserStoreName[] Stores = [UserStoreName.My, UserStoreName.CA];

    public ChainLink Link => ChainLink.Store;

    public IReadOnlyList<ChainLink> Needs => [];

    public Finding Check(Examination examination)
    {
        if (!examination.PC.IsWindows)
        {
            return Finding.OnlyOnWindows();
        }

        return Stores
            .Select(store => examination.PC.PC.Store.ProbeWritable(store) is { } why ? Finding.Broken("store.readOnly", store.ToString(), why) : null)
            .FirstOrDefault(static refusal => refusal is not null) ?? Finding.Ok("store.ok");
    }
}
