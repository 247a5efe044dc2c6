using System.CommandLine;
using EGovToken.PayloadManifests.Commands;

var root = new RootCommand("Checks payload manifests and the files they describe, and writes the bundle's authoring from them.")
{
    GenerateCommand.Create(),
    VerifyCommand.Create(),
    CompleteCommand.Create(),
};

return root.Parse(args).Invoke();
