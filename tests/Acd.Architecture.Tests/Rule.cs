namespace Acd.Architecture.Tests;

/// <summary>Turns a rule's breaches, each a line "where: what", into a test's verdict.</summary>
internal static class Rule
{
    public static void Holds(IEnumerable<string> breaches)
    {
        string[] all = [.. breaches];
        if (all.Length > 0)
            Assert.Fail($"{all.Length} breaches:\n{string.Join('\n', all)}");
    }

    /// <summary>The rule finds exactly one breach in a bad sample, and names <paramref name="what"/>.</summary>
    public static void Finds(string what, IEnumerable<string> breaches) =>
        Assert.Contains(what, Assert.Single(breaches), StringComparison.Ordinal);
}
