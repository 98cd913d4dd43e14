namespace Acd.Scripting.Bundles;

/// <summary>What a load or reload came to.</summary>
/// <param name="Version">The bundle in use now.</param>
/// <param name="Errors">Empty: the folder's scripts are in use; otherwise those in use before stay.</param>
public sealed record LoadResult(int Version, IReadOnlyList<ScriptError> Errors)
{
    public bool Applied => Errors.Count == 0;
}
