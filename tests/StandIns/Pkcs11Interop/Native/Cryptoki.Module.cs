using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.Native;

/// <content>The module as a whole.</content>
internal sealed unsafe partial class Cryptoki
{
    /// <summary>C_Initialize; a module that is initialised already is as good.</summary>
    public void Initialize(AppType appType)
    {
        // CK_C_INITIALIZE_ARGS: four callbacks that nobody needs, the flags, a reserved pointer.
        byte* arguments = stackalloc byte[6 * sizeof(IntPtr)];
        Layout.WriteUlong(arguments + (4 * sizeof(IntPtr)), CKF.CKF_OS_LOCKING_OK);

        var initialize = (delegate* unmanaged[Cdecl]<byte*, nuint>)Function(CryptokiFunction.C_Initialize);
        nuint returned = initialize(appType == AppType.MultiThreaded ? arguments : null);
        if (Layout.ToReturnValue(returned) != CKR.CKR_CRYPTOKI_ALREADY_INITIALIZED)
        {
            ThrowUnlessOk(CryptokiFunction.C_Initialize, returned);
        }
    }

    /// <summary>C_Finalize; its result does not matter to a caller who is leaving.</summary>
    public void FinalizeModule()
    {
        var finalize = (delegate* unmanaged[Cdecl]<void*, nuint>)Function(CryptokiFunction.C_Finalize);
        _ = finalize(null);
    }

    public StructReader GetInfo()
    {
        var info = new StructReader(Layout);
        var getInfo = (delegate* unmanaged[Cdecl]<byte*, nuint>)Function(CryptokiFunction.C_GetInfo);
        fixed (byte* memory = info.Memory)
        {
            ThrowUnlessOk(CryptokiFunction.C_GetInfo, getInfo(memory));
        }

        return info;
    }
}
