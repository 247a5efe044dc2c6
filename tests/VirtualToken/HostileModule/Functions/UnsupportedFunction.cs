using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Module;

namespace EGovToken.Testing.HostileModule.Functions;

/// <summary>
/// What stands for all functions that are not played. In the x64 calling conventions the caller owns the arguments:
/// a function that ignores them need not declare them.
/// </summary>
internal static class UnsupportedFunction
{
    [UnmanagedCallersOnly]
    internal static nuint Refuse() => ReturnValue.FunctionNotSupported;
}
