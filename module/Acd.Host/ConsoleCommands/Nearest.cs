namespace Acd.Host.ConsoleCommands;

/// <summary>Guesses what somebody meant to type.</summary>
internal static class Nearest
{
    private const int CandidatesMax = 10_000;

    /// <summary>The candidate with the fewest edits (insert, delete, replace), at most a third of the word's length; or null.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        int allowed = Math.Max(1, word.Length / 3);
        return candidates.Take(CandidatesMax)
            .Select(candidate => (Candidate: candidate, Edits: Edits(word, candidate, allowed)))
            .Where(found => found.Edits <= allowed)
            .OrderBy(found => found.Edits)
            .Select(found => found.Candidate)
            .FirstOrDefault();
    }

    /// <summary>E.g. <c> did you mean "status"?</c> with its leading blank, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        Of(word, candidates) is { } nearest ? $" did you mean \"{Printable.Text(nearest)}\"?" : "";

    /// <summary>Levenshtein's distance, ignoring case; more than <paramref name="most"/> when the lengths alone say so.</summary>
    private static int Edits(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
