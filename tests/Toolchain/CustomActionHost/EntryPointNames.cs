using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace EGovToken.Testing.CustomActionHost;

/// <summary>Finds the methods marked [CustomAction] without loading the assembly, as DTF's packer does on Windows.</summary>
internal static class EntryPointNames
{
    public static IReadOnlyList<string> In(string assemblyFile)
    {
        using var file = new PEReader(File.OpenRead(assemblyFile));
        var metadata = file.GetMetadataReader();
        var names = metadata.MethodDefinitions
            .Select(metadata.GetMethodDefinition)
            .Where(method => method.GetCustomAttributes().Any(attribute => IsCustomAction(metadata, attribute)))
            .Select(method => metadata.GetString(method.Name))
            .ToList();
        return names.Count > 0 ? names : throw new InvalidDataException($"{assemblyFile} has no method marked [CustomAction].");
    }

    private static bool IsCustomAction(MetadataReader metadata, CustomAttributeHandle handle)
    {
        var constructor = metadata.GetCustomAttribute(handle).Constructor;
        if (constructor.Kind != HandleKind.MemberReference)
        {
            return false;
        }

        var type = metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return type.Kind == HandleKind.TypeReference
            && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)type).Name, "CustomActionAttribute");
    }
}
