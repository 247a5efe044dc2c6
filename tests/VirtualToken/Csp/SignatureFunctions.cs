using System.Runtime.InteropServices;
using System.Text;
using EGovToken.Testing.VirtualToken.Calls;
using EGovToken.Testing.VirtualToken.Pin;
using EGovToken.Testing.VirtualToken.Signing;

namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>CPSignHash.</summary>
internal static unsafe class SignatureFunctions
{
    private const uint WithoutHashIdentifier = 1;

    /// <summary>Signs a hash. The signature comes least significant byte first, as everything RSA does in this interface.</summary>
    [UnmanagedCallersOnly]
    internal static uint SignHash(
        nuint provider, nuint hash, uint keySpec, char* description, uint flags, byte* buffer, uint* length) =>
        ProviderCall.Run("CPSignHash", call =>
        {
            var context = ProviderCall.Context(provider);
            var container = call.Container(context, keySpec);
            var found = ProviderCall.Hash(hash);
            var signatureLength = RsaSignature.Length(container.Key);
            if (buffer is null || (length is not null && *length < signatureLength))
            {
                OutputBuffer.Fill(new byte[signatureLength], buffer, length);
                return;
            }

            Authorise(call, context, container);
            var value = found.Finish();
            var input = (flags & WithoutHashIdentifier) != 0 ? value : DigestInfo.Encode(found.Algorithm.Name, value);
            var signature = RsaSignature.Sign(container.Key, input);
            Array.Reverse(signature);
            OutputBuffer.Fill(signature, buffer, length);
        });

    /// <summary>Spends the PIN that was set, or that the user types when the provider asks.</summary>
    private static void Authorise(ProviderCall call, ProviderContext context, KeyContainer container)
    {
        if (!container.Token.CspNeedsPin)
        {
            return;
        }

        context.Pin ??= context.IsSilent ? throw new CallFailedException(ProviderError.SilentContext)
            : container.Token.ProviderPinEntry is { } typed ? Encoding.UTF8.GetBytes(typed)
            : throw new CallFailedException(ProviderError.CancelledByUser);
        var outcome = PinVerification.Try(call.File, container.Slot, context.Pin);
        if (outcome is not PinOutcome.Correct)
        {
            context.Pin = null;
            throw new CallFailedException(outcome switch
            {
                PinOutcome.Incorrect => ProviderError.WrongPin,
                PinOutcome.WrongLength => ProviderError.InvalidPin,
                PinOutcome.Locked => ProviderError.PinBlocked,
                _ => ProviderError.CardRemoved,
            });
        }
    }
}
