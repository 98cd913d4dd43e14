using Acd.Engine;

namespace Acd.Wallboard;

/// <summary>One thing a reload of the configuration says.</summary>
/// <param name="Where">Path of what it is about, with its line where there is one; empty: said with the rest, or the whole.</param>
/// <param name="What">In English.</param>
/// <param name="Code">Which sentence <paramref name="What"/> is; it stays when the words change.</param>
/// <param name="Values">What the sentence is about, in the order in which it has it.</param>
/// <param name="IsPart">It tells more of the line above that isn't a part.</param>
public sealed record ReloadLine(string Where, string What, string Code, IReadOnlyList<string> Values, bool IsPart)
{
    public static ReloadLine Of(Sentence said, string where = "", bool isPart = false) =>
        new(where, said.Text, said.Id, said.Values, isPart);
}
