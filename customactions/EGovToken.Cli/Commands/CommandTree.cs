using System.CommandLine;
using System.CommandLine.Help;
using EGovToken.Cli.Doctor;
using EGovToken.Cli.Options;

namespace EGovToken.Cli.Commands;

/// <summary>All commands and the options that they share.</summary>
internal static class CommandTree
{
    /// <summary>The area of the commands' texts.</summary>
    public const string TextArea = "CommandLine";

    /// <summary>Puts the commands together.</summary>
    /// <param name="runner">Carries them out.</param>
    public static RootCommand Build(CommandRunner runner)
    {
        var root = new RootCommand(runner.Texts.Get("Program.Description"))
        {
            StatusCommand.Create(runner),
            VerifyPinCommand.Create(runner),
            RegisterCommand.Create(runner),
            UnregisterCommand.Create(runner),
            DoctorCommand.Create(runner),
        };
        runner.Common.AddTo(root);
        DescribeOwnOptions(root, runner);
        return root;
    }

    private static void DescribeOwnOptions(RootCommand root, CommandRunner runner)
    {
        foreach (var option in root.Options)
        {
            option.Description = option switch
            {
                HelpOption => runner.Texts.Get("Option.Help"),
                VersionOption => runner.Texts.Get("Option.Version"),
                _ => option.Description,
            };
        }
    }
}
