using System.Runtime.InteropServices;
using EGovToken.Testing.HostileModule.Scripts;
using EGovToken.Testing.VirtualToken.Module;

namespace EGovToken.Testing.HostileModule.Functions;

/// <summary>C_Initialize, C_Finalize, C_GetInfo.</summary>
internal static unsafe class GeneralFunctions
{
    [UnmanagedCallersOnly]
    internal static nuint Initialize(byte* arguments) => HostileCall.Run(HostileFunction.Initialize, static (_, _) => ReturnValue.Ok);

    [UnmanagedCallersOnly]
    internal static nuint Finalize(byte* reserved) => HostileCall.Run(HostileFunction.Finalize, static (token, _) =>
    {
        token.Sessions.Clear();
        token.IsLoggedIn = false;
        return ReturnValue.Ok;
    });

    [UnmanagedCallersOnly]
    internal static nuint GetInfo(byte* info) => HostileCall.Run(HostileFunction.GetInfo, (_, _) =>
    {
        InformationStructures.WriteLibrary(info, "Hostile module (test double)");
        return ReturnValue.Ok;
    });
}
