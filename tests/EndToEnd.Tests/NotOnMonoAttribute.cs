using EGovToken.Testing.Sandbox.Framework;

namespace EGovToken.EndToEnd.Tests;

/// <summary>
/// A test that is left out where the packages run on Mono, which differs there from the .NET Framework that it stands for. All of them are
/// listed in tests/Sandbox/Framework/README.md.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NotOnMonoAttribute : ConditionBaseAttribute
{
    /// <param name="difference">In what.</param>
    public NotOnMonoAttribute(string difference)
        : base(ConditionMode.Include)
    {
        Difference = difference;
        IgnoreMessage = $"Mono differs: {difference}";
    }

    /// <summary>In what Mono differs.</summary>
    public string Difference { get; }

    public override string GroupName => nameof(NotOnMonoAttribute);

    public override bool IsConditionMet => !FrameworkRuntime.IsChosen;
}
