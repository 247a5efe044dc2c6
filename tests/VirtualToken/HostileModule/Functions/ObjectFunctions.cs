using System.Runtime.InteropServices;
using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Play;
using EGovToken.Testing.HostileModule.Scripts;
using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.Module;

namespace EGovToken.Testing.HostileModule.Functions;

/// <summary>C_GetAttributeValue.</summary>
internal static unsafe class ObjectFunctions
{
    [UnmanagedCallersOnly]
    internal static nuint GetAttributeValue(NativeULong handle, NativeULong item, byte* template, NativeULong count) =>
        HostileCall.RunWithToken(HostileFunction.GetAttributeValue, (token, call) =>
        {
            if (!token.Sessions.ContainsKey(handle.Value))
            {
                return ReturnValue.SessionHandleInvalid;
            }

            if (item.Value == 0 || item.Value > (ulong)token.Objects.Length)
            {
                return ReturnValue.ObjectHandleInvalid;
            }

            ulong answer = ReturnValue.Ok;
            var attributes = token.Objects[(int)item.Value - 1].Attributes;
            foreach (var attribute in NativeAttribute.Template(template, count.Value))
            {
                var outcome = ObjectAttributes.Answer(attribute, attributes);
                answer = outcome == ReturnValue.Ok ? answer : outcome;
                Lie(token, call, attribute);
            }

            return answer;
        });

    private static void Lie(HostileToken token, int call, NativeAttribute attribute)
    {
        foreach (var fault in token.Script.All<LengthFault>())
        {
            if (fault.Call == call && fault.Attribute == attribute.Type)
            {
                attribute.Length = fault.Length;
            }
        }
    }
}
