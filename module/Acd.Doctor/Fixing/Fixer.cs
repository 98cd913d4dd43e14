using System.Globalization;
using Acd.Doctor.Findings;

namespace Acd.Doctor.Fixing;

/// <summary>Writes the changes that findings carry, each file with a copy of what it was. Only in a configuration that is ours.</summary>
/// <param name="now">For the names of the copies.</param>
public sealed class Fixer(DateTime now)
{
    /// <summary>One line for each file: what was changed and where its copy is, or why it wasn't.</summary>
    public IReadOnlyList<string> Fix(Patient patient, Examination examination)
    {
        if (patient.Configuration is not { } configuration)
            return ["nothing was changed: the configuration can't be read"];
        if (!configuration.IsOurs)
            return [$"nothing was changed: {configuration.Folder} isn't the configuration mod_acd ships; make the changes above by hand"];
        string root = Path.GetFullPath(configuration.Folder) + Path.DirectorySeparatorChar;
        var findings = examination.Results.SelectMany(result => result.Outcome.Findings);
        LineEdit[] edits = [.. findings.Select(finding => finding.Edit).OfType<LineEdit>()
            .Where(edit => Path.GetFullPath(edit.File).StartsWith(root, StringComparison.Ordinal))];
        return edits.Length == 0
            ? ["nothing was changed: no finding can be mended in a file"]
            : [.. edits.GroupBy(edit => edit.File).Select(file => Write(file.Key, [.. file]))];
    }

    private string Write(string file, IReadOnlyList<LineEdit> edits)
    {
        string copy = $"{file}.{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.bak";
        try
        {
            List<string> lines = [.. File.ReadAllLines(file)];
            int done = 0;
            // From the end, so that the numbers of the lines before stay right.
            foreach (var line in edits.GroupBy(edit => edit.Line).OrderByDescending(line => line.Key))
                done += Apply(lines, [.. line]);
            if (done == 0)
                return $"{file}: nothing was changed, its lines are no longer what they were; look again";
            File.Copy(file, copy, overwrite: false);
            // In place, so that it keeps its owner and mode.
            File.WriteAllLines(file, lines);
            return $"{file}: {done} changed, as it was in {copy}";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"{file}: not changed: {exception.Message}";
        }
    }

    /// <summary>Several parameters may be added after one line, but only one edit may change it.</summary>
    private static int Apply(List<string> lines, IReadOnlyList<LineEdit> edits)
    {
        int at = edits[0].Line - 1, done = 0;
        if (at >= lines.Count || lines[at] != edits[0].Old)
            return 0;
        LineEdit? replacing = edits.FirstOrDefault(edit => edit.New.Count == 0 || edit.New[0] != edit.Old);
        List<string> put = replacing is null ? [edits[0].Old] : [.. replacing.New];
        done += replacing is null ? 0 : 1;
        foreach (var adding in edits.Where(edit => edit.New.Count > 1 && edit.New[0] == edit.Old))
        {
            put.AddRange(adding.New.Skip(1));
            done++;
        }
        lines.RemoveAt(at);
        lines.InsertRange(at, put);
        return done;
    }
}
