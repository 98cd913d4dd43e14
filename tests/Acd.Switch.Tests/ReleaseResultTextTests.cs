using Acd.Engine.Commands;
using Acd.Switch.Tests.Layout;

namespace Acd.Switch.Tests;

/// <summary>Dialplans compare these texts.</summary>
public sealed class ReleaseResultTextTests
{
    [Theory]
    [InlineData(ReleaseResult.None, "none")]
    [InlineData(ReleaseResult.UnknownQueue, "unknown-queue")]
    [InlineData(ReleaseResult.TimedOut, "timed-out")]
    [InlineData(ReleaseResult.QueueClosed, "queue-closed")]
    public void Texts_stay_as_they_are(ReleaseResult result, string text) => Assert.Equal(text, ReleaseResultText.Of(result));

    [Fact]
    public void Every_result_has_a_text_and_it_is_its_name_in_kebab_case() =>
        Assert.All(Enum.GetValues<ReleaseResult>(), result =>
            Assert.Equal(Names.ToSnake(result.ToString()).Replace('_', '-'), ReleaseResultText.Of(result)));

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh.md")]
    public void The_read_me_names_every_result(string document)
    {
        string text = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, document));
        Assert.All(Enum.GetValues<ReleaseResult>().Except([ReleaseResult.None]), result =>
            Assert.Contains($"`{ReleaseResultText.Of(result)}`", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_result_without_a_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReleaseResultText.Of((ReleaseResult)999));
}
