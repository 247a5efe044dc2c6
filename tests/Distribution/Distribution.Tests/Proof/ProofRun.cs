using System.Collections;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGovToken.Distribution.Tests.Deployment;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Proof;

/// <summary>A run of the proof on a stand-in PC.</summary>
internal sealed class ProofRun
{
    /// <summary>The script.</summary>
    public static string Script { get; } = Repository.PathOf("tests", "windows", "Prove.ps1");

    // Windows' commands that the engine alone does not have.
    private const string Commands = """
        function Get-Item {
            [CmdletBinding()] param([string] $LiteralPath)
            $item = $PC.GetItem($LiteralPath)
            if ($null -eq $item -and $ErrorActionPreference -ne 'SilentlyContinue') { throw "There is no $LiteralPath." }
            $item
        }
        function Test-Path { param([string] $Path, [string] $LiteralPath) $PC.Exists("$Path$LiteralPath") }
        function Get-ChildItem { param([string] $LiteralPath) $PC.Stores[$LiteralPath.Substring(6)].ToArray() }
        function Remove-Item { param([string] $LiteralPath) $PC.Remove($LiteralPath) }
        function Remove-ItemProperty { param([string] $LiteralPath, [string] $Name) $PC.Registry.RemoveValue($LiteralPath.Substring(10), $Name) }
        function Get-Acl {
            param([string] $LiteralPath)
            $rights = [pscustomobject] @{ Sddl = 'O:BAG:BAD:AI(A;CI;KA;;;BA)' }
            Add-Form $rights
            $rights
        }
        function Add-Form($rights) {
            $form = [System.Management.Automation.PSScriptMethod]::new('SetSecurityDescriptorSddlForm', { param($sddl, $sections) $this.Sddl = $sddl })
            $rights.PSObject.Members.Add($form)
        }
        function Set-Acl { param([string] $LiteralPath, $AclObject) $PC.SetRights($LiteralPath, $AclObject.Sddl) }
        function Get-AuthenticodeSignature {
            param([string] $LiteralPath)
            [pscustomobject] @{ Status = $(if ($PC.HasSignedPackages) { 'Valid' } else { 'NotSigned' }); TimeStamperCertificate = 'stamp' }
        }
        function Start-Process {
            param([string] $FilePath, [string[]] $ArgumentList = @(), [string] $RedirectStandardOutput, [string] $RedirectStandardError, [switch] $PassThru)
            $PC.Start($FilePath, $ArgumentList, $RedirectStandardOutput)
        }
        function New-Object {
            param([string] $ComObject)
            $installer = [pscustomobject] @{ UILevel = 0; Log = '' }
            $log = { param($mode, $file) $this.Log = $file }
            $product = { param($package, $properties) if ($this.UILevel -ne 2) { throw 'It would ask.' }; $PC.InstallProduct($package, $properties, $this.Log) }
            $installer.PSObject.Members.Add([System.Management.Automation.PSScriptMethod]::new('EnableLog', $log))
            $installer.PSObject.Members.Add([System.Management.Automation.PSScriptMethod]::new('InstallProduct', $product))
            $installer
        }
        function ConvertFrom-Json { param([string] $InputObject) [EGovToken.Distribution.Tests.Proof.StandInJson]::Read($InputObject) }
        function ConvertTo-Json { param($InputObject, [int] $Depth) [EGovToken.Distribution.Tests.Proof.StandInJson]::Write($InputObject, $Depth) }
        """;

    private ProofRun(StandInPC pc, ScriptRun run)
    {
        ScriptRun = run;
        var json = Path.Combine(pc.Report, "proof.json");
        Result = File.Exists(json) ? JsonNode.Parse(File.ReadAllText(json)) : null;
        Html = Result is null ? "" : File.ReadAllText(Path.Combine(pc.Report, "proof.html"));
    }

    public ScriptRun ScriptRun { get; }

    /// <summary>proof.json, or null when there is none.</summary>
    public JsonNode? Result { get; }

    /// <summary>proof.html.</summary>
    public string Html { get; }

    /// <summary>The rows' results by their ids.</summary>
    public IReadOnlyDictionary<string, string> Rows => Result!["rows"]!.AsArray().ToDictionary(static row => (string)row!["id"]!, static row => (string)row!["result"]!);

    /// <summary>The reason of a row that did not pass.</summary>
    public string ReasonOf(string id) => (string)Result!["rows"]!.AsArray().Single(row => (string)row!["id"]! == id)!["reason"]!;

    /// <summary>Runs the script on a PC.</summary>
    /// <param name="pc">The PC.</param>
    /// <param name="parameters">Parameters beside the report's folder.</param>
    public static ProofRun On(StandInPC pc, params IEnumerable<(string Name, object Value)> parameters) => new(pc, ScriptRun.Of(
        Script,
        Commands,
        [new("Report", pc.Report), .. parameters.Select(static parameter => new KeyValuePair<string, object>(parameter.Name, parameter.Value))],
        new Dictionary<string, object> { ["PC"] = pc }));
}

/// <summary>PowerShell's JSON commands, as far as the script needs them.</summary>
public static class StandInJson
{
    public static object? Read(string json) => FromNode(JsonNode.Parse(json));

    /// <summary>Writes a value; below the depth only text is left, as of ConvertTo-Json.</summary>
    public static string Write(object value, int depth) => ToNode(value, depth)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private static object? FromNode(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                var result = new PSObject();
                foreach (var (name, value) in members)
                {
                    result.Properties.Add(new PSNoteProperty(name, FromNode(value)));
                }

                return result;
            case JsonArray items:
                return items.Select(FromNode).ToArray();
            default:
                return node?.GetValueKind() switch
                {
                    null => null,
                    JsonValueKind.True => true,
                    JsonValueKind.False => false,
                    JsonValueKind.Number => node.GetValue<double>(),
                    _ => node.GetValue<string>(),
                };
        }
    }

    private static JsonNode? ToNode(object? value, int depth) => value switch
    {
        null => null,
        PSObject { BaseObject: PSCustomObject } custom when depth >= 0 =>
            new JsonObject(custom.Properties.Select(property => KeyValuePair.Create(property.Name, ToNode(property.Value, depth - 1)))),
        PSObject wrapped and not { BaseObject: PSCustomObject } => ToNode(wrapped.BaseObject, depth),
        string text => text,
        bool flag => flag,
        int number => number,
        double number => number,
        IEnumerable items when depth >= 0 => new JsonArray([.. items.Cast<object>().Select(item => ToNode(item, depth - 1))]),
        _ => value.ToString(),
    };
}
