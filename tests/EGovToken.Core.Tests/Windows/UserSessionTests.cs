using EGovToken.Core.Windows;

namespace EGovToken.Core.Tests.Windows;

[TestClass]
public class UserSessionTests
{
    [TestMethod]
    [DataRow("citizen", "admin", "citizen", DisplayName = "with another account's password")]
    [DataRow("citizen", "Citizen", null, DisplayName = "the same one")]
    [DataRow("a.very.long.name.of.a", "a.very.long.name.of.another.one", "a.very.long.name.of.a", DisplayName = "alike is not the same")]
    [DataRow("a.very.long.name.of.", "a.very.long.name.of.a.citizen", null, DisplayName = "Windows cuts it")]
    [DataRow("", "SYSTEM", null, DisplayName = "the session of services")]
    [DataRow(null, "citizen", null, DisplayName = "Windows does not tell")]
    public void Another_user_is_one_of_another_name(string? signedIn, string own, string? other) =>
        Assert.AreEqual(other, UserSession.OtherUser(signedIn, own));
}
