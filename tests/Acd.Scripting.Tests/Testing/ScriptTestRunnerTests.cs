using Acd.Scripting.Testing;
using Acd.Scripting.Tests.Support;

namespace Acd.Scripting.Tests.Testing;

public sealed class ScriptTestRunnerTests
{
    private const string Main = """
        function on_enter(call)
            if call.number == "boom" then error("no luck") end
            return { queue = "support", data = { who = call.number } }
        end
        """;

    [Theory]
    [InlineData("expect(run('main.lua', 'on_enter').queue, 'support')", "")]
    [InlineData("expect(run('main.lua', 'on_enter', { number = '7' }).data, { who = '7' })", "")]
    [InlineData("expect(run('main.lua', 'on_enter').queue, 'sales')", "x_test.lua:2: expected \"sales\", got \"support\"")]
    [InlineData("expect({ a = 1 }, { a = 1, b = 2 })", "expected { a = 1, b = 2 }, got { a = 1 }")]
    [InlineData("run('main.lua', 'on_enter', { number = 'boom' })", "x_test.lua:2: main.lua:2: no luck")]
    [InlineData("expect(run_error('main.lua', 'on_enter', { number = 'boom' }), 'main.lua:2: no luck')", "")]
    [InlineData("run_error('main.lua', 'on_enter')", "was to fail and didn't")]
    [InlineData("run('gone.lua', 'on_enter')", "there is no script \"gone.lua\"")]
    [InlineData("run('main.lua', 'on_exit')", "hooks are on_enter, on_wait")]
    [InlineData("run('main.lua', 'on_enter', { numbr = '7' })", "fields are uuid, number")]
    [InlineData("expect(1)", "write expect(actual, expected)")]
    [InlineData("given.now('never')", "doesn't understand")]
    [InlineData("expect(run('main.lua', 'on_wait'), nil)", "")]
    [InlineData("while true do end", "limit of instructions")]
    public void A_test_ends_as_it_should(string body, string problem)
    {
        using var folder = new Folder(("main.lua", Main));
        Directory.CreateDirectory(Path.Combine(folder.Path, "tests"));
        folder.Write("tests/x_test.lua", $"test('sample', function()\n{body}\nend)");

        var result = Assert.Single(ScriptTestRunner.Run(folder.Path));

        Assert.Contains(problem, result.Problem, StringComparison.Ordinal);
        Assert.Equal(problem.Length == 0, result.Ok);
    }

    [Fact]
    public void A_test_begins_without_what_the_one_before_was_given()
    {
        using var folder = new Folder(("main.lua", "function on_enter() return { priority = queues.stats('a') and 1 or 2 } end"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "tests"));
        folder.Write("tests/x_test.lua", """
            test("first", function() given.queue("a", { waiting = 1 }) expect(run("main.lua", "on_enter").priority, 1) end)
            test("second", function() expect(run("main.lua", "on_enter").priority, 2) end)
            """);
        Assert.All(ScriptTestRunner.Run(folder.Path), result => Assert.True(result.Ok, result.ToString()));
    }
}
