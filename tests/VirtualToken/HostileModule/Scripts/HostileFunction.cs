namespace EGovToken.Testing.HostileModule.Scripts;

/// <summary>The functions that the hostile module plays; each value is the function's place in CK_FUNCTION_LIST.</summary>
public enum HostileFunction
{
    /// <summary>C_Initialize.</summary>
    Initialize = 0,

    /// <summary>C_Finalize.</summary>
    Finalize = 1,

    /// <summary>C_GetInfo.</summary>
    GetInfo = 2,

    /// <summary>C_GetSlotList.</summary>
    GetSlotList = 4,

    /// <summary>C_GetSlotInfo.</summary>
    GetSlotInfo = 5,

    /// <summary>C_GetTokenInfo.</summary>
    GetTokenInfo = 6,

    /// <summary>C_OpenSession.</summary>
    OpenSession = 12,

    /// <summary>C_CloseSession.</summary>
    CloseSession = 13,

    /// <summary>C_CloseAllSessions.</summary>
    CloseAllSessions = 14,

    /// <summary>C_GetSessionInfo.</summary>
    GetSessionInfo = 15,

    /// <summary>C_Login.</summary>
    Login = 18,

    /// <summary>C_Logout.</summary>
    Logout = 19,

    /// <summary>C_GetAttributeValue.</summary>
    GetAttributeValue = 24,

    /// <summary>C_FindObjectsInit.</summary>
    FindObjectsInit = 26,

    /// <summary>C_FindObjects.</summary>
    FindObjects = 27,

    /// <summary>C_FindObjectsFinal.</summary>
    FindObjectsFinal = 28,
}
