using EGovToken.Testing.Sandbox.Cache;
using EGovToken.Testing.Sandbox.Host;

namespace EGovToken.Testing.Sandbox.Prefix;

/// <summary>A Windows that has had something done to it, kept like the fresh one, for worlds to begin with.</summary>
/// <param name="Name">What it is, in a word.</param>
/// <param name="Recipe">Differs when what was done differs: the hash of an installer, say.</param>
/// <param name="Make">Does it.</param>
public sealed record Stage(string Name, string Recipe, Action<SandboxWorld> Make)
{
    /// <summary>Returns the folder of this Windows, which is made first if there is none on top of the present fresh one.</summary>
    /// <param name="fresh">The folder of the fresh one.</param>
    /// <param name="options">What a world is given in which it is made.</param>
    internal string Ensure(string fresh, SandboxOptions options)
    {
        var recipe = RecipeHash.Of(Path.GetFileName(fresh), Recipe);
        return CachedFolder.Ensure($"stage-{Name}", recipe, MakeIn, options.Progress);

        void MakeIn(string folder)
        {
            using var world = SandboxWorld.Create(options with { Stage = null });
            Make(world);
            world.SwitchOff();
            FolderTree.Link(world.PrefixFolder, folder);
        }
    }
}
