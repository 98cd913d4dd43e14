using Acd.Wallboard.Security;

namespace Acd.Wallboard.Tests;

/// <summary>A users' file that somebody edited by hand.</summary>
public sealed class UserFileTests : IDisposable
{
    private const string Anna = """{"name":"anna","role":"Admin","secret":"x"}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("acd-users-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "users.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("garbage")]
    [InlineData("""{"users":[],"tokens":null}""")]
    [InlineData("""{"users":[null],"tokens":[]}""")]
    [InlineData("""{"users":[],"tokens":[null]}""")]
    [InlineData("""{"users":[{"name":null,"role":"Admin","secret":"x"}],"tokens":[]}""")]
    [InlineData("""{"users":[{"name":"anna","role":"Admin","secret":null}],"tokens":[]}""")]
    [InlineData("""{"users":[{"name":"anna","role":"Admin","secret":"x","queues":null}],"tokens":[]}""")]
    [InlineData("""{"users":[{"name":"anna","role":"Admin","secret":"x","queues":[null]}],"tokens":[]}""")]
    [InlineData("""{"users":[{"name":"anna","role":"Emperor","secret":"x"}],"tokens":[]}""")]
    [InlineData("""{"users":[{"name":"anna","role":"Admin","secret":"x"},{"name":"ANNA","role":"Viewer","secret":"x"}],"tokens":[]}""")]
    public void Is_refused_by_name_with_what_to_do_and_kept(string text)
    {
        File.WriteAllText(Path, text);

        var refusal = Assert.Throws<InvalidDataException>(() => new UserBook(_folder, TimeProvider.System));

        Assert.Contains(Path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("move it away", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Path));
    }

    [Fact]
    public void Is_taken_when_whole()
    {
        File.WriteAllText(Path, $$"""{"users":[{{Anna}}],"tokens":[{{Anna}}]}""");

        var book = new UserBook(_folder, TimeProvider.System);

        Assert.Null(book.SetupToken);
        Assert.Equal("anna", Assert.Single(book.Users).Name);
        Assert.Equal("anna", Assert.Single(book.Tokens).Name);
    }
}
