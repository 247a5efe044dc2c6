using System.Runtime.InteropServices;
using EGovToken.Testing.HostileModule.Functions;
using EGovToken.Testing.HostileModule.Play;

namespace EGovToken.Testing.HostileModule;

/// <summary>libhostile.so in this process: a PKCS#11 module that plays one script after another. One at a time.</summary>
public sealed unsafe class HostileLibrary : IDisposable
{
    private readonly nint _library;
    private readonly delegate* unmanaged<void*, nuint, void> _setFunctionList;

    /// <summary>Loads the library, and keeps it loaded: it remembers its function list while its callers come and go.</summary>
    /// <param name="path">Where the build has put it.</param>
    public HostileLibrary(string path)
    {
        Path = path;
        _library = NativeLibrary.Load(path);
        _setFunctionList = (delegate* unmanaged<void*, nuint, void>)NativeLibrary.GetExport(_library, "hostile_set_function_list");
    }

    /// <summary>What to give to a program as the module's path.</summary>
    public string Path { get; }

    /// <summary>Puts a token behind the module.</summary>
    public void Play(HostileToken token)
    {
        HostileCall.Token = token;
        var refusal = token.Script.First<Faults.FunctionListFault>();
        _setFunctionList(refusal is null ? FunctionList.For(token.Script) : null, (nuint)(refusal?.Value ?? 0));
    }

    /// <inheritdoc/>
    public void Dispose() => NativeLibrary.Free(_library);
}
