using System.Diagnostics;
using Acd.Scripting.Hooks;
using Acd.Scripting.Sandbox;

namespace Acd.Scripting.Bundles;

/// <summary>Checks scripts before they are used: syntax, and one run of each file without a hook, within the limits.</summary>
internal static class ScriptChecker
{
    /// <summary>What was found in one file.</summary>
    public readonly record struct Finding(IReadOnlyList<HookKind> Hooks, ScriptError? Error);

    /// <summary>Every file on its own: one error doesn't hide the next.</summary>
    public static IReadOnlyDictionary<string, Finding> Check(IReadOnlyList<ScriptFile> files, ScriptLimits limits)
    {
        var broken = new Dictionary<string, Finding>();
        foreach (var file in files)
        {
            if (SyntaxError(file, limits) is { } error)
                broken[file.Name] = new Finding([], error);
        }
        var sound = files.Where(file => !broken.ContainsKey(file.Name)).ToList();
        return files.ToDictionary(
            file => file.Name, file => broken.TryGetValue(file.Name, out var found) ? found : Run(file, sound, limits));
    }

    private static ScriptError? SyntaxError(ScriptFile file, ScriptLimits limits)
    {
        try
        {
            new ScriptState([file], limits).Dispose();
            return null;
        }
        catch (ScriptException exception)
        {
            return exception.Error;
        }
    }

    private static Finding Run(ScriptFile file, IReadOnlyList<ScriptFile> all, ScriptLimits limits)
    {
        using var state = new ScriptState(all, limits);
        var step = state.Inspect(file.Name, Stopwatch.GetTimestamp() + (limits.DeadlineMs * Stopwatch.Frequency / 1000));
        return step switch
        {
            ScriptStep.Failed => new Finding([], state.Error),
            ScriptStep.Asks => new Finding([], Asks(file, state)),
            _ => Named(file, [.. state.Result().OfType<string>().Order(StringComparer.Ordinal)]),
        };
    }

    private static ScriptError Asks(ScriptFile file, ScriptState state)
    {
        var (where, line) = state.Place();
        return new ScriptError(ScriptErrorKind.Runtime, where.Length > 0 ? where : file.Name, line,
            $"asks for \"{state.Question.Call}\" while the file is loaded, which happens for every run: ask inside a hook");
    }

    private static Finding Named(ScriptFile file, IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            if (HookNames.Parse(name) is null)
            {
                string message = $"there is no hook \"{name}\"; hooks are {string.Join(", ", HookNames.All)}. "
                    + "Name the function otherwise, or make it local";
                return new Finding([], new ScriptError(ScriptErrorKind.Runtime, file.Name, 0, message));
            }
        }
        return new Finding([.. names.Select(name => HookNames.Parse(name)!.Value).Order()], null);
    }
}
