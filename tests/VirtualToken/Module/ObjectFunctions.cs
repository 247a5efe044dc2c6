using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Calls;
using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>C_GetAttributeValue.</summary>
internal static unsafe class ObjectFunctions
{
    [UnmanagedCallersOnly]
    internal static nuint GetAttributeValue(NativeULong handle, NativeULong item, byte* template, NativeULong count) =>
        CryptokiCall.Run("C_GetAttributeValue", call =>
        {
            var session = call.Session(handle.Value);
            var found = call.VisibleObject(session, item.Value) ?? throw new CallFailedException(ReturnValue.ObjectHandleInvalid);
            CryptokiCall.Require(template is not null && count.Value > 0, ReturnValue.ArgumentsBad);
            var values = ObjectAttributes.Of(found);

            // The standard wants every attribute answered, and any one of the errors returned at the end.
            var answer = ReturnValue.Ok;
            foreach (var attribute in NativeAttribute.Template(template, count.Value))
            {
                CryptokiCall.Require(attribute.Type != call.Slots[session.Slot].PresentToken?.StopsAtAttribute, ReturnValue.AttributeTypeInvalid);
                var outcome = Answer(attribute, found, values);
                answer = outcome == ReturnValue.Ok ? answer : outcome;
            }

            CryptokiCall.Require(answer == ReturnValue.Ok, answer);
        });

    private static uint Answer(NativeAttribute attribute, TokenObject item, Dictionary<ulong, byte[]> values)
    {
        var outcome = ObjectAttributes.Answer(attribute, values);
        return outcome == ReturnValue.AttributeTypeInvalid && ObjectAttributes.IsSensitive(item, attribute.Type)
            ? ReturnValue.AttributeSensitive
            : outcome;
    }
}
