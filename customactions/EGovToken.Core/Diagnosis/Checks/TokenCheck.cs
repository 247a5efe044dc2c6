using EGovToken.Core.Outcomes;

namespace EGovToken.Core.Diagnosis.Checks;

/// <summary>Whether there is exactly one token to use, and it can be read.</summary>
internal sealed class TokenCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Token;

    public IReadOnlyList<ChainLink> Needs => [ChainLink.Reader];

    public Finding Check(Examination examination) => examination.Evidence.Token switch
    {
        { Value.Token: { } token } => Finding.Ok("token.ok", token.Model, token.Serial, token.Label),
        { Failure: { } failure } => Judge(failure),
        _ => throw new InvalidOperationException("A token that was neither read nor failed."),
    };

    private static Finding Judge(OutcomeException failure) => failure.Outcome.Number switch
    {
        OutcomeNumber.NoToken => Finding.Broken("token.none"),
        OutcomeNumber.ForeignTokenOnly => Finding.Broken("token.foreign", failure.Detail),
        OutcomeNumber.TokenSerialNotFound => Finding.Broken("token.serial", failure.Detail),
        OutcomeNumber.SeveralTokens => Finding.Broken("token.several", failure.Detail),
        OutcomeNumber.TokenRemoved => Finding.Broken("token.removed"),
        OutcomeNumber.TokenNotAnswering => Finding.Broken("token.hangs"),
        _ => Finding.Broken("token.error", failure.Detail),
    };
}
