namespace Net.Pkcs11Interop.Common;

/// <summary>Which slots are listed.</summary>
public enum SlotsType
{
    WithTokenPresent,
    WithOrWithoutTokenPresent,
}
