namespace Acd.Config.Values;

/// <summary>The words for the values of an enumeration.</summary>
internal sealed class Words<T>(params (T Value, string Word)[] pairs)
    where T : struct, Enum
{
    public IReadOnlyList<string> All { get; } = [.. pairs.Select(pair => pair.Word)];

    /// <summary>A value without a word gives its number.</summary>
    public string Of(T value) => Array.Find(pairs, pair => pair.Value.Equals(value)).Word ?? value.ToString();

    /// <param name="word">One of <see cref="All"/>.</param>
    public T Parse(string word) => pairs.First(pair => pair.Word == word).Value;
}
