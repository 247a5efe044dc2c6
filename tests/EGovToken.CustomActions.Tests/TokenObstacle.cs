using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Module;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.CustomActions.Tests;

/// <summary>What can stand between an installation and the citizen's token.</summary>
internal static class TokenObstacle
{
    /// <summary>Puts it up.</summary>
    /// <param name="obstacle">Its name in the tests.</param>
    /// <param name="pc">The PC that it is put up on.</param>
    public static void Put(string obstacle, PluggedToken pc)
    {
        switch (obstacle)
        {
            case "no module":
                File.Delete(pc.Module);
                break;
            case "no token":
                pc.Token.Unplug();
                break;
            case "foreign token":
                pc.Token.Change(token => token.Model = "Windows Hello");
                break;
            case "two tokens":
                pc.StateFile.Update(state => state.Slots.Add(EPass2003.Slot(EPass2003.Blank("Second", "0123456789ABCDEF", "1234"))));
                break;
            case "pulled out":
                pc.Token.Plug();
                pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_FindObjects", OnCall = 1, RemoveToken = true });
                break;
            case "device error":
                pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_OpenSession", ReturnValue = ReturnValue.DeviceError });
                break;
            case "empty token":
                pc.Token.Change(token => token.Objects.Clear());
                break;
            case "no keys":
                pc.Token.Change(token => token.Objects.RemoveAll(item => item is PrivateKeyObject));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle, "No such obstacle.");
        }
    }
}
