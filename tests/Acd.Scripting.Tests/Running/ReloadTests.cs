using Acd.Scripting.Hooks;
using Acd.Scripting.Running;
using Acd.Scripting.Tests.Support;

namespace Acd.Scripting.Tests.Running;

public sealed class ReloadTests
{
    private const string One = "function on_enter() return { queue = 'one' } end";
    private const string Two = "function on_enter() return { queue = 'two' } end";

    [Fact]
    public async Task A_changed_file_is_used_once_it_has_settled()
    {
        using var scripting = ScriptSite.Of(One);
        scripting.Write("main.lua", Two);

        scripting.Service.ReloadIfChanged();
        Assert.Equal("one", (await scripting.Ask()).Decision.Queue);

        scripting.Service.ReloadIfChanged();
        Assert.Equal("two", (await scripting.Ask()).Decision.Queue);
        Assert.Equal(2, scripting.Service.Bundle.Version);
    }

    [Fact]
    public async Task The_watch_finds_a_change_by_itself()
    {
        using var scripting = ScriptSite.Of(One, null, options => options with { WatchMs = 20 });
        scripting.Write("main.lua", Two);

        while ((await scripting.Ask()).Decision.Queue != "two")
            await Task.Delay(10, TestContext.Current.CancellationToken);

        Assert.Contains(scripting.Alerts, alert => alert.Kind == ScriptAlertKind.Reloaded);
    }

    [Fact]
    public async Task An_error_in_one_file_keeps_all_old_ones()
    {
        using var scripting = ScriptSite.Of(One);
        scripting.Write("main.lua", Two);
        scripting.Write("other.lua", "x = = 1");

        var result = scripting.Service.Load();

        Assert.False(result.Applied);
        Assert.Equal((ScriptErrorKind.Syntax, "other.lua", 1), (result.Errors[0].Kind, result.Errors[0].File, result.Errors[0].Line));
        Assert.Equal("one", (await scripting.Ask()).Decision.Queue);
        Assert.Contains(scripting.Alerts, alert => alert.Kind == ScriptAlertKind.ReloadRefused && alert.Script == "other.lua");
        Assert.Equal(1, scripting.Service.Status.Counters.ReloadsRefused);
    }

    [Fact]
    public void A_refused_change_is_not_tried_again_until_it_changes()
    {
        using var scripting = ScriptSite.Of(One);
        scripting.Write("main.lua", "x = = 1");
        for (int look = 0; look < 5; look++)
            scripting.Service.ReloadIfChanged();
        Assert.Equal(1, scripting.Service.Status.Counters.ReloadsRefused);
    }

    [Theory]
    [InlineData("while true do end", ScriptErrorKind.InstructionLimit)]
    [InlineData("local s = ('x'):rep(1000000, 'yyy')", ScriptErrorKind.MemoryLimit)]
    [InlineData("error('wrong')", ScriptErrorKind.Runtime)]
    [InlineData("queues.stats('support')", ScriptErrorKind.Runtime)]
    [InlineData("function on_entre() end", ScriptErrorKind.Runtime)]
    [InlineData("require('gone')", ScriptErrorKind.Runtime)]
    public void A_file_that_fails_when_it_is_loaded_is_refused(string source, ScriptErrorKind kind)
    {
        using var scripting = ScriptSite.Of(One);
        scripting.Write("main.lua", source);

        var error = Assert.Single(scripting.Service.Load().Errors);

        Assert.Equal((kind, "main.lua"), (error.Kind, error.File));
        Assert.Equal(1, scripting.Service.Bundle.Version);
    }

    [Fact]
    public async Task Without_a_folder_scripts_are_missing_and_the_service_lives()
    {
        using var folder = new Folder();
        using var scripting = new ScriptSite(
            new Folder(("main.lua", One)), null, options => options with { Folder = folder.Path + "/gone" });

        Assert.Equal(ScriptErrorKind.NotFound, Assert.Single(scripting.Service.Load().Errors).Kind);
        Assert.Equal(ScriptErrorKind.NotFound, (await scripting.Ask()).Error?.Kind);
    }

    [Fact]
    public async Task Callers_arriving_during_reloads_are_all_answered()
    {
        using var scripting = ScriptSite.Of(One);
        var answers = new List<Task<HookOutcome>>();
        for (int reload = 0; reload < 20; reload++)
        {
            scripting.Write("main.lua", reload % 2 == 0 ? Two : One);
            answers.AddRange(Enumerable.Range(0, 10).Select(_ => scripting.Ask()));
            Assert.True(scripting.Service.Load().Applied);
        }
        foreach (var outcome in await Task.WhenAll(answers))
            Assert.Equal(HookResult.Decided, outcome.Result);
    }
}
