
using System.CommandLine;
using EGovToken.Cli.Options;
using EGovToken.Cli.Running;
using EGovToken.Cli.Tests.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Settings;
using EGovToken.Testing.TestKit;

namespace EGovToken.Cli.Tests;

[TestClass]
public class DocumentationTests
{
    [TestMethod]
    public void Every_command_and_option_is_documented_and_described_in_every_language()
    {
        var documentation = File.ReadAllText(Repository.PathOf("docs", "egovtoken.md"));
        foreach (var language in Language.All)
        {
            var root = CommandTree.Build(Runner(language));
            foreach (var symbol in root.Subcommands.SelectMany(AllOf).Concat(root.Options))
            {
                StringAssert.Contains(documentation, $"`{symbol.Name}");
                Assert.IsFalse(string.IsNullOrWhiteSpace(symbol.Description), $"{symbol.Name} in {language.Code}");
            }
        }
    }

    [TestMethod]
    public void Every_option_that_stands_for_a_setting_is_one_of_a_command()
    {
        var root = CommandTree.Build(Runner(Language.English));
        var options = root.Subcommands.SelectMany(static command => command.Options).Concat(root.Options).Select(static option => option.Name).ToArray();

        CollectionAssert.IsSubsetOf(SettingTable.All.Select(static setting => setting.Option).OfType<string>().ToArray(), options);
    }

    private static IEnumerable<Symbol> AllOf(Command command) => [command, .. command.Options];

    private static CommandRunner Runner(Language language)
    {
        var environment = new CommandEnvironment(
            static log => Core.Registration.NonWindowsPlatform.ForThisUser(log), TextWriter.Null, TextWriter.Null, new TestKeyboard(), static () => Stream.Null, language.Culture);
        var texts = new TextCatalog(CommandRunner.TextArea, language);
        return new CommandRunner(environment, environment.PC(static _ => { }), new CommonOptions(texts), language, new CommandLog(TextWriter.Null));
    }
}
