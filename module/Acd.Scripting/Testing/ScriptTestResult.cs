namespace Acd.Scripting.Testing;

/// <summary>How one test of a script ended.</summary>
/// <param name="File">The test's file.</param>
/// <param name="Name">What must hold.</param>
/// <param name="Problem">Empty: it holds.</param>
public sealed record ScriptTestResult(string File, string Name, string Problem)
{
    public bool Ok => Problem.Length == 0;

    public override string ToString() => Ok ? $"ok     {File}: {Name}" : $"FAILED {File}: {Name}\n       {Problem}";
}
