using Acd.Engine;

namespace Acd.Config;

/// <summary>
/// Guesses what a misspelt name was meant to be: the known name the fewest edits away (insert, delete, replace, swap of neighbours; optimal
/// string alignment distance). Case doesn't count. Has a budget, so that a document full of wrong names can't keep the engine thread busy.
/// </summary>
internal sealed class NearestName
{
    private const int LongestName = 64;

    private int _candidatesLeft = 100_000;

    /// <summary>Null when nothing is near enough.</summary>
    public string? Find(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        string? nearest = null;
        int nearestDistance = name.Length switch { <= 3 => 1, <= 8 => 2, _ => 3 } + 1;
        foreach (string candidate in known)
        {
            if (_candidatesLeft <= 0)
            {
                return nearest;
            }

            _candidatesLeft--;
            if (Math.Abs(candidate.Length - name.Length) < nearestDistance && Distance(name, candidate) is var distance
                && distance < nearestDistance)
            {
                (nearest, nearestDistance) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>As the end of a sentence: <c>; did you mean "x"?</c> or nothing.</summary>
    public Clause Suggest(string name, IEnumerable<string> known) =>
        new("; did you mean \"", Find(name, known) is { } nearest ? Quoted.Plain(nearest) : "", "\"?");

    private static int Distance(string a, string b)
    {
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            Span<int> spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
