using System.Runtime.InteropServices;
using EGovToken.Testing.HostileModule.Scripts;
using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.Module;
using EGovToken.Testing.VirtualToken.Personality;

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
        var writer = new StructureWriter(info);
        writer.Version(FunctionTableLayout.CryptokiVersion);
        writer.Text(EPass2003.Manufacturer, 32);
        writer.Number(0);
        writer.Text("Hostile module (test double)", 32);
        writer.Version(EPass2003.LibraryVersion);
        return ReturnValue.Ok;
    });
}
