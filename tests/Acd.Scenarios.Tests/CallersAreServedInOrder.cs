namespace Acd.Scenarios.Tests;

public class CallersAreServedInOrder
{
    [Fact]
    public void First_come_first_served()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Join(3);
        s.Join(2);
        s.Connect("anna");
        s.HangUp("anna");
        Assert.Equal(3u, s.CallOf("anna").Value);
        s.Connect("anna");
        s.HangUp("anna");
        Assert.Equal(2u, s.CallOf("anna").Value);
    }
}
