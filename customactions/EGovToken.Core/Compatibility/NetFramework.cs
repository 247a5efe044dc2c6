#if NETFRAMEWORK
namespace System.Runtime.CompilerServices
{
    /// <summary>Lets the compiler emit init-only members, which .NET Framework 4.7.2 has no type for.</summary>
    internal static class IsExternalInit;
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
