using System.Text;
using Acd.Scripting.Hooks;

namespace Acd.Scripting.Tools;

/// <summary>The result of <c>acd script check</c>.</summary>
/// <param name="Folder">What was checked.</param>
/// <param name="Files">Each file; empty when there is none or the folder can't be read.</param>
/// <param name="Error">Why the folder can't be read; null: it can.</param>
public sealed record CheckReport(string Folder, IReadOnlyList<FileReport> Files, ScriptError? Error)
{
    public bool Ok => Error is null && Files.All(file => file.Error is null);

    public override string ToString()
    {
        var text = new StringBuilder();
        if (Error is not null)
            text.Append(Error).Append('\n');
        foreach (var file in Files)
        {
            string hooks = file.Hooks.Count > 0 ? string.Join(", ", file.Hooks.Select(hook => hook.Name())) : "no hooks";
            text.Append(file.Error is null ? $"ok     {file.File}: {hooks}" : $"error  {file.Error}").Append('\n');
        }
        int errors = Files.Count(file => file.Error is not null);
        string verdict = Ok ? "all in order" : $"{errors} with errors";
        return text.Append($"{Files.Count} files, {verdict}\n").ToString();
    }
}
