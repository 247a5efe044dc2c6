using EGovToken.Core.Tokens;

namespace EGovToken.Core.Diagnosis.Checks;

/// <summary>What the token's flags say of the PIN, which nobody is asked for here.</summary>
internal sealed class PinCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Pin;

    public IReadOnlyList<ChainLink> Needs => [ChainLink.Token];

    public Finding Check(Examination examination) => examination.Evidence.Token.Value!.Token.PinState switch
    {
        PinState.Locked => Finding.Broken("pin.locked"),
        PinState.FinalTry => Finding.Warning("pin.finalTry"),
        PinState.CountLow => Finding.Warning("pin.countLow"),
        _ => Finding.Ok("pin.ok"),
    };
}
