namespace EGovToken.Distribution.Tests.Signing;

/// <summary>Changes one byte of a file.</summary>
internal static class Tampering
{
    /// <summary>A copy beside the file with one bit of one byte turned over.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">Where, from 0 at its beginning to 1 at its end.</param>
    /// <returns>The copy's path.</returns>
    public static string Copy(string file, double place)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[(int)(bytes.Length * place)] ^= 1;
        var copy = Path.ChangeExtension(file, ".tampered" + Path.GetExtension(file));
        File.WriteAllBytes(copy, bytes);
        return copy;
    }
}
