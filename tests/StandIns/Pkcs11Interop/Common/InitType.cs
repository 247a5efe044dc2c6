namespace Net.Pkcs11Interop.Common;

/// <summary>Where the module's functions are looked up: in its function list, or each by its exported name.</summary>
public enum InitType
{
    WithFunctionList,
    WithoutFunctionList,
}
