using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Module;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Tests;

/// <summary>The module in a process that runs .NET already: this one.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed unsafe class RunningRuntimeTests
{
    private const int FunctionsOffset = 8;
    private const int FinalizeIndex = 1;
    private const int GetSlotListIndex = 4;

    [TestMethod]
    public void The_module_joins_the_running_runtime_and_follows_the_token()
    {
        using var token = new TemporaryToken();
        Environment.SetEnvironmentVariable(TokenStateFile.EnvironmentVariable, token.Control.File.Path);
        var functions = FunctionList();

        Assert.AreEqual(ReturnValue.CryptokiNotInitialized, (uint)Call(functions, FinalizeIndex));
        Assert.AreEqual(ReturnValue.Ok, (uint)Call(functions, index: 0));
        Assert.AreEqual(ReturnValue.CryptokiAlreadyInitialized, (uint)Call(functions, index: 0));
        Assert.AreEqual(1u, TokensPresent(functions));
        token.Control.Unplug();
        Assert.AreEqual(0u, TokensPresent(functions));
        Assert.AreEqual(ReturnValue.Ok, (uint)Call(functions, FinalizeIndex));
    }

    private static void** FunctionList()
    {
        var library = NativeLibrary.Load(LinuxModule.Path);
        var getFunctionList = (delegate* unmanaged<byte**, nuint>)NativeLibrary.GetExport(library, "C_GetFunctionList");
        byte* list = null;
        Assert.AreEqual(ReturnValue.Ok, (uint)getFunctionList(&list));
        return (void**)(list + FunctionsOffset);
    }

    private static nuint Call(void** functions, int index) => ((delegate* unmanaged<void*, nuint>)functions[index])(null);

    private static nuint TokensPresent(void** functions)
    {
        nuint count = 0;
        var getSlotList = (delegate* unmanaged<byte, nuint*, nuint*, nuint>)functions[GetSlotListIndex];
        Assert.AreEqual(ReturnValue.Ok, (uint)getSlotList(1, null, &count));
        return count;
    }
}
