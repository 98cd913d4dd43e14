namespace Acd.CallCenter.Tests.Face;

/// <summary>What mod_callcenter would take and this one doesn't.</summary>
public sealed class RefusedCommandTests
{
    [Theory]
    [InlineData("agent add 'b\ufffdr' callback", "UTF-8")]
    [InlineData("agent add '' callback", "empty")]
    [InlineData("agent set contact anna user/\ufffd", "UTF-8")]
    public void What_no_list_could_show_is_refused_and_changes_nothing_and_the_log_gets_the_reason(string line, string why)
    {
        FaceRig rig = new(FaceRig.OneAgent());
        List<string> refused = [];
        rig.Face.Desk.Refused = refused.Add;
        string before = rig.Config("agent list");

        Assert.Equal("-ERR Unknown Error!\n", rig.Config(line));

        Assert.Contains(why, Assert.Single(refused), StringComparison.Ordinal);
        Assert.Equal(before, rig.Config("agent list"));
    }
}
