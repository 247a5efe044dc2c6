using System.Security.Cryptography;
using System.Text;

namespace EGovToken.Testing.Sandbox.Cache;

/// <summary>Names a recipe by its content.</summary>
internal static class RecipeHash
{
    private const int Length = 16;

    /// <summary>Sixteen lower-case hex digits that differ when any part differs.</summary>
    public static string Of(params IEnumerable<string> parts)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return Convert.ToHexStringLower(bytes)[..Length];
    }
}
