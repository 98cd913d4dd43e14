using Acd.Engine.Config;

namespace Acd.Engine.Tests.Config;

public class ScreenPopTemplateTests
{
    [Theory]
    [InlineData("+49 30/1&x=2", "https://crm.example.com/c?n=%2B49%2030%2F1%26x%3D2")]
    [InlineData("Bär \"<b>", "https://crm.example.com/c?n=B%C3%A4r%20%22%3Cb%3E")]
    [InlineData("", "https://crm.example.com/c?n=")]
    [InlineData("{name}", "https://crm.example.com/c?n=%7Bname%7D")]
    public void What_comes_from_outside_stays_in_its_place(string number, string url) =>
        Assert.Equal(url, ScreenPopTemplate.Fill("https://crm.example.com/c?n={number}", _ => number));

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    public void A_value_does_not_climb_the_path(string name) =>
        Assert.Equal("https://crm.example.com/a//b", ScreenPopTemplate.Fill("https://crm.example.com/a/{name}/b", _ => name));

    [Fact]
    public void Each_placeholder_gets_its_own_value() => Assert.Equal(
        "http://h/number/name/queue/agent/uuid/call?number",
        ScreenPopTemplate.Fill("http://h/{number}/{name}/{queue}/{agent}/{uuid}/{call}?{number}", name => name));

    [Theory]
    [InlineData("https://crm.example.com/find?number={number}&q={queue}")]
    [InlineData("http://crm:8080/{uuid}")]
    [InlineData("https://crm.example.com")]
    [InlineData("https://crm.example.com?n={number}")]
    public void Addresses_of_web_pages_are_right(string template) => Assert.Null(ScreenPopTemplate.FindFault(template));

    [Theory]
    [InlineData("javascript:alert('{number}')", "no address of a web page")]
    [InlineData("file:///etc/{name}", "no address of a web page")]
    [InlineData("{number}", "no address of a web page")]
    [InlineData("/find?number={number}", "no address of a web page")]
    [InlineData("https:///{number}", "no address of a web page")]
    [InlineData("https://crm.example.com/{phone}", "unknown placeholder {phone}; known: {number}")]
    [InlineData("https://{name}.example.com/", "stands in the name of the host")]
    [InlineData("https://crm.example.com{name}", "stands in the name of the host")]
    [InlineData("https://crm.example.com:{number}/", "no address of a web page")]
    [InlineData("{name}://crm.example.com/", "no address of a web page")]
    public void What_is_wrong_is_said(string template, string says) =>
        Assert.Contains(says, ScreenPopTemplate.FindFault(template)?.Text, StringComparison.Ordinal);

    [Fact]
    public void The_validator_says_where()
    {
        var queue = new QueueConfig { Name = "support", ScreenPopUrl = "ftp://x", Dispositions = ["sold", "Sold"] };
        var errors = ConfigValidator.Validate(new EngineConfig { Queues = [queue] });
        Assert.Contains(errors, error => error.Where == "queue \"support\" / screen-pop-url");
        Assert.Contains(errors, error => error.Where == "queue \"support\" / disposition 2 / code" && error.What.Contains("twice"));
    }
}
