namespace EGovToken.Testing.Toolchain.DownLevel.Diagnostics;

/// <summary>The errors of the down-level step, as they stand in a build log.</summary>
public static class DiagnosticCode
{
    /// <summary>The file cannot be read, or is not well-formed XML.</summary>
    public const string Malformed = "DL1001";

    /// <summary>An element or attribute of a namespace that has no rules.</summary>
    public const string UnknownNamespace = "DL1002";

    /// <summary>An element that has no rule.</summary>
    public const string UnknownElement = "DL1003";

    /// <summary>A known element below a parent that may not hold it.</summary>
    public const string MisplacedElement = "DL1004";

    /// <summary>An attribute that has no rule on its element.</summary>
    public const string UnknownAttribute = "DL1005";

    /// <summary>A value outside the ones that the attribute's rule lists.</summary>
    public const string UnknownValue = "DL1006";

    /// <summary>Known in the v4 schema, but WiX 3.11 cannot express it.</summary>
    public const string NoCounterpart = "DL1007";

    /// <summary>Text where the v4 schema has none.</summary>
    public const string UnexpectedText = "DL1008";

    /// <summary>An attribute that the conversion needs is missing.</summary>
    public const string MissingAttribute = "DL1009";

    /// <summary>A preprocessor instruction or reference that has no rule.</summary>
    public const string UnknownInstruction = "DL1011";

    /// <summary>A file that is named and cannot be found.</summary>
    public const string FileNotFound = "DL1012";

    /// <summary>A string of a bootstrapper theme that WiX 3.11's themes are not known to have.</summary>
    public const string UnknownThemeString = "DL1013";

    /// <summary>WiX 5 refuses it, although its schema allows it; the message ends with WiX's own number.</summary>
    public const string RefusedByWix = "DL1015";

    /// <summary>The project as a whole lacks something, or has it twice.</summary>
    public const string ProjectStructure = "DL1014";
}
