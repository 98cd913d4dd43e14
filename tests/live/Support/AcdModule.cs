namespace Acd.Live.Tests.Support;

/// <summary>What is under test: mod_acd.so, the engine's files in acd/, the mod_managed plugin in managed/.</summary>
public static class AcdModule
{
    /// <summary>ACD_MODULE_DIR, or build/stage of the repository, where scripts/test puts them.</summary>
    public static string Folder =>
        Environment.GetEnvironmentVariable("ACD_MODULE_DIR") is { Length: > 0 } named
            ? named
            : Path.Combine(RepositoryRoot.Folder, "build", "stage");

    public static void CopyTo(string modules)
    {
        string module = Path.Combine(Folder, "mod_acd.so");
        if (!File.Exists(module))
            throw new FileNotFoundException(
                $"{module} isn't there, so there is nothing to test. Run scripts/test, or set ACD_MODULE_DIR to its folder.");

        File.Copy(module, Path.Combine(modules, "mod_acd.so"));
        foreach (string name in new[] { "acd", "managed" })
        {
            string from = Path.Combine(Folder, name);
            if (!Directory.Exists(from))
                throw new DirectoryNotFoundException($"{from} isn't there. Run scripts/test, or set ACD_MODULE_DIR to a complete build.");
            foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            {
                string to = Path.Combine(modules, name, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }
    }
}
