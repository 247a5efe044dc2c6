#if NETFRAMEWORK
namespace System
{
    /// <summary>A place in a list counted from either end, which the compiler asks for in list patterns.</summary>
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        public int GetOffset(int length) => fromEnd ? length - value : value;
    }
}

namespace System.Runtime.CompilerServices
{
    /// <summary>Lets the compiler emit init-only members, which .NET Framework 4.7.2 has no type for.</summary>
    internal static class IsExternalInit;

    /// <summary>Marks members that object initializers must set.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property)]
    internal sealed class RequiredMemberAttribute : Attribute;

    /// <summary>Keeps older compilers from using what they do not understand.</summary>
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName { get; } = featureName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>Marks constructors that set all required members, as the one that copies a record does.</summary>
    [AttributeUsage(AttributeTargets.Constructor)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;
}

namespace System.Runtime.Versioning
{
    /// <summary>The platform annotation of newer frameworks, so that one source carries it on both.</summary>
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    internal sealed class SupportedOSPlatformAttribute(string platformName) : Attribute
    {
        public string PlatformName { get; } = platformName;
    }
}
#endif
