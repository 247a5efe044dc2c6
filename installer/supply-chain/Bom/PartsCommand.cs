namespace EGovToken.SupplyChain;

/// <summary>Reads what is packed, one argument a line, and writes the list of parts beside the artefact.</summary>
internal static class PartsCommand
{
    private const string Extension = ".cdx.json";

    /// <summary>
    /// Understands: <c>--artifact FILE --version TEXT</c>, then for what is in it any number of <c>--file FILE</c> (which <c>--assemblies
    /// LIST</c> may follow), <c>--package PURL</c>, <c>--artifact-inside FILE</c> and <c>--payload MANIFEST</c>.
    /// </summary>
    /// <exception cref="SupplyChainException">It is none of these, or names something that is not there.</exception>
    public static void Run(IReadOnlyList<string> arguments)
    {
        string[] lines = [.. arguments.Where(static line => line.Length > 0)];
        if (lines is not ["--artifact", var artifact, "--version", var version, ..])
        {
            throw new SupplyChainException("The first arguments are --artifact FILE --version TEXT.");
        }

        var bill = new BillOfMaterials(artifact, version);
        var holder = bill.Artifact;
        foreach (var pair in lines.Skip(4).Chunk(2))
        {
            holder = Add(bill, holder, pair);
        }

        File.WriteAllText(artifact + Extension, bill.Write());
    }

    private static Part Add(BillOfMaterials bill, Part holder, string[] pair)
    {
        switch (pair)
        {
            case ["--file", var file]:
                return bill.Add(bill.Artifact, Part.OfFile(file));
            case ["--assemblies", var list]:
                foreach (var assembly in PackedAssemblies.Read(list))
                {
                    bill.Add(holder, assembly);
                }

                return holder;
            case ["--package", var package]:
                bill.Add(bill.Artifact, Part.OfPackage(package));
                return bill.Artifact;
            case ["--artifact-inside", var file]:
                bill.AddArtifact(file, file + Extension);
                return bill.Artifact;
            case ["--payload", var manifest]:
                bill.Add(bill.Artifact, PayloadManifest.Read(manifest));
                return bill.Artifact;
            default:
                throw new SupplyChainException($"{string.Join(' ', pair)} is not known.");
        }
    }
}
