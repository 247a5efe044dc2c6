using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>A token of somebody else beside the citizen's, with nothing on it.</summary>
internal static class SecondToken
{
    private const string Label = "Second";

    public static void PlugInto(CitizenPC pc) =>
        pc.Token.File.Update(state => state.Slots.Add(EPass2003.Slot(EPass2003.Blank(Label, "0123456789ABCDEF", "1234"))));

    public static void PullOut(CitizenPC pc) => pc.Token.File.Update(state => state.Slots.RemoveAll(slot => slot.Token?.Label == Label));
}
