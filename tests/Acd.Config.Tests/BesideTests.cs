using Acd.Config.CallCenter;

namespace Acd.Config.Tests;

/// <summary>acd.conf beside a callcenter.conf: it may refer to what the other defines.</summary>
public sealed class BesideTests
{
    private static readonly CallCenterDocument CallCenter = CallCenterConfigReader.Read(
        """
        <configuration name="callcenter.conf"><queues><queue name="sales"/></queues>
        <agents><agent name="anna" type="callback" contact="user/1"/><agent name="typeless"/></agents></configuration>
        """);

    [Theory]
    [InlineData("<tiers><tier queue='sales' agent='anna'/></tiers>")]
    [InlineData("<agents><agent name='bert' contact='user/2'/></agents><tiers><tier queue='sales' agent='bert'/></tiers>")]
    [InlineData("<queues><queue name='own'><overflow when='length' threshold='5' queue='sales'/></queue></queues>")]
    public void What_the_other_defines_may_be_referred_to(string content)
    {
        string xml = $"<configuration name='acd.conf'>{content}</configuration>";

        Assert.Empty(AcdConfigReader.Read(xml, CallCenter).Errors);
        Assert.NotEmpty(AcdConfigReader.Read(xml).Errors);
    }

    [Theory]
    [InlineData("sales", "typeless", "there is no agent \"typeless\"")]
    [InlineData("sale", "anna", "there is no queue \"sale\"; did you mean \"sales\"?")]
    public void What_neither_defines_is_an_error_with_its_line(string queue, string agent, string error)
    {
        string xml = $"<configuration name='acd.conf'>\n<tiers><tier queue='{queue}' agent='{agent}'/></tiers></configuration>";

        string found = Assert.Single(AcdConfigReader.Read(xml, CallCenter).Errors).ToString();

        Assert.Contains(error, found, StringComparison.Ordinal);
        Assert.Contains("line 2", found, StringComparison.Ordinal);
    }
}
