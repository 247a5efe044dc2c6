using EGovToken.Branding;

if (args is not [var kind, var drawingFile, var output] || PictureFile.Writers.GetValueOrDefault(kind) is not { } write)
{
    Console.Error.WriteLine($"branding-renderer ({string.Join('|', PictureFile.Writers.Keys)}) DRAWING.svg OUTPUT");
    return 2;
}

write(new Drawing(drawingFile), output);
return 0;
