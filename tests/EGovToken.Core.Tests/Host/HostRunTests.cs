using EGovToken.Core.Host;

namespace EGovToken.Core.Tests.Host;

[TestClass]
public class HostRunTests
{
    [TestMethod]
    [DataRow(unchecked((int)0xC0000005), "crashed (0xC0000005)")]
    [DataRow(unchecked((int)0xC0000409), "crashed (0xC0000409)")]
    [DataRow(unchecked((int)0xE0434352), "crashed (0xE0434352)")]
    [DataRow(0, "gave no usable answer (exit code 0)")]
    [DataRow(1, "gave no usable answer (exit code 1)")]
    public void An_end_in_the_middle_is_told_by_the_exit_code(int exitCode, string expected) =>
        Assert.AreEqual(expected, new HostRun(HostEnd.Ended, [], exitCode).Describe(TimeSpan.FromSeconds(20)));

    [TestMethod]
    public void A_hang_is_told_with_the_time_it_was_given() =>
        Assert.AreEqual("did not answer within 20 s", new HostRun(HostEnd.TimedOut, []).Describe(TimeSpan.FromSeconds(20)));
}
