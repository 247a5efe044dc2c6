using EGovToken.Testing.CustomActionHost;

// CustomActionHost ASSEMBLY OUTPUT: writes the C source of the exports for the entry points of a custom-action assembly.
if (args is not [var assembly, var output])
{
    Console.Error.WriteLine("usage: CustomActionHost ASSEMBLY OUTPUT");
    return 2;
}

File.WriteAllText(output, ExportSource.For(EntryPointNames.In(assembly)));
return 0;
