using System.Globalization;
using System.Reflection;

namespace EGovToken.Testing.Pkcs11Interop.Tests.Api;

/// <summary>The public API of an assembly, one line for each type and member, in ordinal order.</summary>
internal static class PublicApiListing
{
    private const BindingFlags DeclaredPublic =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes()
            .SelectMany(type => MembersOf(type).Prepend(Describe(type)))
            .Order(StringComparer.Ordinal),
    ];

    private static string Describe(Type type)
    {
        string kind = type switch
        {
            { IsEnum: true } => $"enum {type.FullName} : {NameOf(Enum.GetUnderlyingType(type))}",
            { IsInterface: true } => $"interface {type.FullName}",
            { IsAbstract: true, IsSealed: true } => $"static class {type.FullName}",
            { IsSealed: true } => $"sealed class {type.FullName}",
            _ => $"class {type.FullName}",
        };
        string[] bases = [.. BasesOf(type).Select(NameOf)];
        return bases.Length > 0 ? $"{kind} : {string.Join(", ", bases)}" : kind;
    }

    private static Type[] BasesOf(Type type) => type switch
    {
        { IsInterface: true } => type.GetInterfaces(),
        { IsClass: true } when type.BaseType != typeof(object) => [type.BaseType!],
        _ => [],
    };

    private static IEnumerable<string> MembersOf(Type type) => type.IsEnum
        ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(Describe)
        : [
            .. type.GetConstructors(DeclaredPublic).Select(constructor => $"{type.FullName}.ctor({Parameters(constructor)})"),
            .. type.GetFields(DeclaredPublic).Select(Describe),
            .. type.GetProperties(DeclaredPublic).Select(Describe),
            .. type.GetMethods(DeclaredPublic).Where(method => !method.IsSpecialName && !IsOverride(method)).Select(Describe),
        ];

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition() != method;

    private static string Describe(FieldInfo field)
    {
        string name = $"{field.DeclaringType!.FullName}.{field.Name}";
        if (!field.IsLiteral)
        {
            return $"{name} : {NameOf(field.FieldType)}";
        }

        string value = string.Create(CultureInfo.InvariantCulture, $"0x{Convert.ToUInt64(field.GetRawConstantValue(), null):X8}");
        return field.DeclaringType.IsEnum ? $"{name} = {value}" : $"const {name} : {NameOf(field.FieldType)} = {value}";
    }

    private static string Describe(PropertyInfo property)
    {
        string get = property.GetMethod is { IsPublic: true } ? " get;" : "";
        string set = property.SetMethod is { IsPublic: true } ? " set;" : "";
        return $"{property.DeclaringType!.FullName}.{property.Name} : {NameOf(property.PropertyType)} {{{get}{set} }}";
    }

    private static string Describe(MethodInfo method)
    {
        string name = $"{method.DeclaringType!.FullName}.{method.Name}";
        return $"{(method.IsStatic ? "static " : "")}{name}({Parameters(method)}) : {NameOf(method.ReturnType)}";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{NameOf(parameter.ParameterType)} {parameter.Name}"));

    private static string NameOf(Type type)
    {
        if (type.IsArray)
        {
            return $"{NameOf(type.GetElementType()!)}[]";
        }

        return type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
            : type.Name;
    }
}
