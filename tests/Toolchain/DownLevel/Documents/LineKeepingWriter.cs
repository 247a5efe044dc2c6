using System.Text;
using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Documents;

/// <summary>Writes a converted document so that each element starts on the line of its source, for the tools' messages to name the right one.</summary>
internal sealed class LineKeepingWriter
{
    private static readonly Dictionary<XNamespace, string> Prefixes = new()
    {
        [XNamespace.None] = string.Empty,
        [Namespaces.OldWix] = string.Empty,
        [Namespaces.OldLocalization] = string.Empty,
        [Namespaces.OldTheme] = string.Empty,
        [Namespaces.OldBal] = "bal:",
        [Namespaces.OldUtil] = "util:",
    };

    private readonly StringBuilder _text = new("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    private int _line = 1;

    private LineKeepingWriter()
    {
    }

    /// <summary>Writes the document as UTF-8 and makes the folder for it.</summary>
    public static void Write(XDocument document, string path)
    {
        var writer = new LineKeepingWriter();
        foreach (var node in document.Nodes())
        {
            writer.WriteNode(node);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, writer._text.Append('\n').ToString());
    }

    private void WriteNode(XNode node)
    {
        MoveToLineOf(node);
        switch (node)
        {
            case XElement element:
                WriteElement(element);
                break;
            case XProcessingInstruction instruction:
                _text.Append("<?").Append(instruction.Target).Append(' ').Append(OnOneLine(instruction.Data)).Append("?>");
                break;
            case XText text:
                WriteEscaped(text.Value);
                break;
        }
    }

    private void WriteElement(XElement element)
    {
        var name = Prefixes[element.Name.Namespace] + element.Name.LocalName;
        _text.Append('<').Append(name);
        if (element.Parent is null)
        {
            WriteNamespaces(element.Name.Namespace);
        }

        foreach (var attribute in element.Attributes())
        {
            _text.Append(' ').Append(Prefixes[attribute.Name.Namespace]).Append(attribute.Name.LocalName).Append("=\"");
            WriteEscaped(attribute.Value);
            _text.Append('"');
        }

        if (!element.Nodes().Any())
        {
            _text.Append("/>");
            return;
        }

        _text.Append('>');
        foreach (var node in element.Nodes())
        {
            WriteNode(node);
        }

        _text.Append("</").Append(name).Append('>');
    }

    private void WriteNamespaces(XNamespace main)
    {
        _text.Append(" xmlns=\"").Append(main.NamespaceName).Append('"');
        if (main == Namespaces.OldWix)
        {
            _text.Append(" xmlns:bal=\"").Append(Namespaces.OldBal.NamespaceName).Append('"');
            _text.Append(" xmlns:util=\"").Append(Namespaces.OldUtil.NamespaceName).Append('"');
        }
    }

    private void WriteEscaped(string value)
    {
        foreach (var character in value)
        {
            _ = character switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\t' => _text.Append("&#x9;"), // as white space in an attribute it would be normalised away
                '\n' => _text.Append("&#xA;"),
                '\r' => _text.Append("&#xD;"),
                _ => _text.Append(character),
            };
        }
    }

    private void MoveToLineOf(XNode node)
    {
        var wanted = node.Annotation<SourceLine>()?.Number ?? _line;
        if (wanted > _line)
        {
            _text.Append('\n', wanted - _line);
            _line = wanted;
        }
    }

    private static string OnOneLine(string data) => data.Replace('\n', ' ').Replace('\r', ' ');
}
