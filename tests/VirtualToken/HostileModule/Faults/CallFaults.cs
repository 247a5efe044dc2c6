using EGovToken.Testing.HostileModule.Scripts;

namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>One thing that a module does otherwise than an honest one.</summary>
public abstract record Fault;

/// <summary>A call that does nothing but return a value.</summary>
/// <param name="When">Which call.</param>
/// <param name="Value">The CK_RV, not always one that the standard knows.</param>
public sealed record AnswerFault(Moment When, ulong Value) : Fault;

/// <summary>A call that takes its time before it does what it should.</summary>
/// <param name="When">Which call.</param>
/// <param name="Milliseconds">How long.</param>
public sealed record DelayFault(Moment When, int Milliseconds) : Fault;

/// <summary>The token is pulled out for good. The slot stays, empty; calls that need the token fail.</summary>
/// <param name="Call">The module's how-manieth call finds it gone, counted from 1.</param>
/// <param name="Value">What calls that need the token then return: modules differ.</param>
public sealed record RemovalFault(int Call, ulong Value) : Fault;

/// <summary>
/// Before each call the caller's process collects its garbage and runs finalizers: whatever the caller handed over and no longer holds is gone.
/// </summary>
public sealed record CollectionFault : Fault;

/// <summary>C_GetFunctionList hands out no list.</summary>
/// <param name="Value">The CK_RV that it returns.</param>
public sealed record FunctionListFault(ulong Value) : Fault;

/// <summary>A null pointer in CK_FUNCTION_LIST.</summary>
/// <param name="Function">Whose place is empty.</param>
public sealed record MissingFunctionFault(HostileFunction Function) : Fault;

/// <summary>C_OpenSession gives every session the same odd handle.</summary>
/// <param name="Handle">The handle; 0 is CK_INVALID_HANDLE.</param>
public sealed record SessionHandleFault(ulong Handle) : Fault;

/// <summary>C_GetSlotList or C_FindObjects tells a number of elements that is not what it wrote.</summary>
/// <param name="When">Which call.</param>
/// <param name="Count">The number.</param>
public sealed record CountFault(Moment When, ulong Count) : Fault;

/// <summary>C_GetAttributeValue tells a length that is not the value's. Nothing is ever written beyond the caller's buffer.</summary>
/// <param name="Call">Its how-manieth call; with a caller that asks for lengths first, odd ones are for lengths, even ones for values.</param>
/// <param name="Attribute">The attribute's type, CKA_….</param>
/// <param name="Length">What stands in ulValueLen afterwards.</param>
public sealed record LengthFault(int Call, ulong Attribute, ulong Length) : Fault;

/// <summary>C_FindObjects fills all room that it gets, for ever.</summary>
/// <param name="FreshHandles">With ever new handles, which name nothing; else with the certificates', over and over.</param>
public sealed record EndlessSearchFault(bool FreshHandles) : Fault;

/// <summary>C_FindObjects finds each object several times.</summary>
/// <param name="Times">How often.</param>
public sealed record DuplicateHandlesFault(int Times) : Fault;
