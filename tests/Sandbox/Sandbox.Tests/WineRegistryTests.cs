using EGovToken.Testing.Sandbox.Registry;
using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Sandbox.Tests;

[TestClass]
public sealed class WineRegistryTests
{
    private const string Header = "WINE REGISTRY Version 2\n;; All keys relative to REGISTRY\\\\Machine\n\n#arch=win64\n\n";

    [TestMethod]
    public void Every_form_of_a_value_is_read()
    {
        var key = Read("""
            [Software\\Test] 1700000000
            #time=1dd7a7b8051758e
            @="default"
            "text"="back\\slash \"quoted\"\nline"
            "expand"=str(2):"%PATH%"
            "many"=str(7):"one\0two\0"
            "number"=dword:00000bc2
            "bytes"=hex:01,02,\
              0a
            "quad"=hex(b):01,00,00,00,00,00,00,00

            """).FindKey(@"HKLM\Software\Test")!;

        Assert.AreEqual("default", key.Values[string.Empty].Text);
        Assert.AreEqual("back\\slash \"quoted\"\nline", key.Values["text"].Text);
        Assert.AreEqual(RegistryValueKind.ExpandSz, key.Values["expand"].Kind);
        Assert.AreEqual("MultiSz 'one', 'two'", key.Values["many"].Content);
        Assert.AreEqual(3010u, key.Values["number"].Number);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 10 }, key.Values["bytes"].Data.ToArray());
        Assert.AreEqual(RegistryValueKind.QWord, key.Values["quad"].Kind);
    }

    [TestMethod]
    [DataRow(@"\x259liyev", "əliyev")]
    [DataRow(@"\x018faz", "Əaz")]
    [DataRow(@"\x418\x432\x430\x43d", "Иван")]
    [DataRow(@"a\0b", "a\0b")]
    [DataRow(@"\033[", "\u001b[")]
    public void Escapes_are_decoded(string written, string expected)
    {
        var registry = Read($"[Software] 1\n\"value\"=\"{written}\"\n");

        Assert.AreEqual(expected, registry.FindValue(@"HKLM\Software", "value")!.Text);
    }

    [TestMethod]
    public void Keys_are_found_whatever_their_case_and_their_root_s_name()
    {
        var registry = Read("[Software\\\\Test] 1\n\"Name\"=\"x\"\n");

        Assert.AreEqual("x", registry.FindValue(@"HKEY_LOCAL_MACHINE\SOFTWARE\test", "NAME")!.Text);
        Assert.IsNull(registry.FindKey(@"HKCU\Software\Test"));
        Assert.IsNull(registry.FindValue(@"HKLM\Software\Test", "other"));
    }

    [TestMethod]
    public void A_key_that_holds_only_keys_exists()
    {
        var registry = Read("[Software\\\\Outer\\\\Inner] 1\n");

        Assert.IsNotNull(registry.FindKey(@"HKLM\Software\Outer"));
        Assert.HasCount(1, registry.KeysBelow(@"HKLM\Software\Outer"));
    }

    [TestMethod]
    public void Links_are_followed()
    {
        var target = string.Join(',', System.Text.Encoding.Unicode.GetBytes(@"\REGISTRY\Machine\System\ControlSet001").Select(b => $"{b:x2}"));
        var registry = Read($"[System\\\\ControlSet001\\\\Control] 1\n\"a\"=\"b\"\n\n[System\\\\CurrentControlSet] 1\n#link\n\"SymbolicLinkValue\"=hex(6):{target}\n");

        Assert.AreEqual("b", registry.FindValue(@"HKLM\System\CurrentControlSet\Control", "a")!.Text);
    }

    [TestMethod]
    public void A_file_that_is_no_registry_is_an_error_that_names_it()
    {
        var error = Assert.ThrowsExactly<SandboxException>(() => Read(string.Empty, header: "something else\n"));

        Assert.Contains("system.reg", error.Message);
    }

    private static WineRegistry Read(string machineKeys, string header = Header)
    {
        using var folder = new TemporaryFolder("registry");
        File.WriteAllText(folder.PathOf("system.reg"), header + machineKeys);
        File.WriteAllText(folder.PathOf("user.reg"), Header);
        File.WriteAllText(folder.PathOf("userdef.reg"), Header);
        return WineRegistry.Read(folder.FullName);
    }
}
