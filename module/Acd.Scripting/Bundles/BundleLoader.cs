using Acd.Scripting.Hooks;

namespace Acd.Scripting.Bundles;

/// <summary>Reads a folder and checks all of it.</summary>
internal static class BundleLoader
{
    /// <summary>The bundle, or null and every error.</summary>
    public static (ScriptBundle? Bundle, IReadOnlyList<ScriptError> Errors) Load(ScriptFolder folder, ScriptLimits limits, int version)
    {
        IReadOnlyList<ScriptFile> files;
        try
        {
            files = folder.Read();
        }
        catch (ScriptException exception)
        {
            return (null, [exception.Error]);
        }
        var findings = ScriptChecker.Check(files, limits);
        ScriptError[] errors = [.. findings.Values.Select(finding => finding.Error).OfType<ScriptError>().Distinct()];
        return errors.Length > 0
            ? (null, errors)
            : (new ScriptBundle(version, files.ToDictionary(file => file.Name),
                findings.ToDictionary(finding => finding.Key, IReadOnlyList<HookKind> (finding) => finding.Value.Hooks)), []);
    }
}
