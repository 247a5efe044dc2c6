using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>A PC that a <see cref="PCPool{TPC}"/> lends.</summary>
internal interface ILentPC : IDisposable
{
    /// <summary>The PC itself.</summary>
    CitizenPC Citizen { get; }

    /// <summary>It is as it was when it was made, but for the result that a failed run leaves.</summary>
    void AssertAsBefore();
}
