using System.CommandLine;
using Acd.Scripting;
using Acd.Scripting.Testing;

namespace Acd.Host.LuaTest;

/// <summary><c>lua-test FOLDER</c>: a site's tests of its scripts, in a process of their own. Exit code 0 when all hold.</summary>
internal static class LuaTestCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("folder") { Description = "the scripts folder; the tests are in its folder tests" };
        var command = new Command("lua-test", "Test routing scripts without FreeSWITCH") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, Console.Out));
        return command;
    }

    internal static int Run(string folder, TextWriter output)
    {
        try
        {
            var results = ScriptTestRunner.Run(folder);
            foreach (var result in results)
                output.WriteLine(result);
            int failed = results.Count(result => !result.Ok);
            output.WriteLine($"{results.Count - failed} passed, {failed} failed");
            return failed == 0 && results.Count > 0 ? 0 : 1;
        }
        catch (ScriptException exception)
        {
            output.WriteLine($"error: {exception.Message}");
            return 1;
        }
    }
}
