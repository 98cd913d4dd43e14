using System.Collections.Immutable;
using System.Globalization;

namespace Acd.Config.Values;

/// <summary>Makes the parameters of the usual kinds. What <c>get</c> gives before reading is the default.</summary>
internal static class Parameters
{
    public static Parameter<T> Text<T>(string name, Func<T, string> get, Func<T, string, T> set, int bytesMax = FieldSet.TextBytesMax) =>
        new(name, (fields, item) => set(item, fields.Text(name, get(item), bytesMax)), get);

    /// <param name="name">Its name.</param>
    /// <param name="get">ms.</param>
    /// <param name="set">ms.</param>
    /// <param name="zeroAllowed">Whether 0 means something.</param>
    /// <param name="secondsMax">Longest time.</param>
    public static Parameter<T> Time<T>(
        string name, Func<T, long> get, Func<T, long, T> set, bool zeroAllowed = true, int secondsMax = FieldSet.DaySeconds) =>
        new(name, (fields, item) => set(item, fields.Ms(name, get(item), zeroAllowed, secondsMax)), item => TimeText.Of(get(item)));

    public static Parameter<T> TimeList<T>(string name, Func<T, ImmutableArray<long>> get, Func<T, ImmutableArray<long>, T> set) => new(
        name,
        (fields, item) => set(item, fields.MsList(name, get(item))),
        item => string.Join(',', OrEmpty(get(item)).Select(TimeText.Of)));

    public static Parameter<T> Whole<T>(string name, Func<T, long> get, Func<T, long, T> set, long min, long max) => new(
        name,
        (fields, item) => set(item, fields.Number(name, min, max) ?? get(item)),
        item => get(item).ToString(CultureInfo.InvariantCulture));

    public static Parameter<T> Fraction<T>(string name, Func<T, double> get, Func<T, double, T> set, double min, double max) => new(
        name,
        (fields, item) => set(item, fields.Fraction(name, min, max) ?? get(item)),
        item => get(item).ToString("0.###", CultureInfo.InvariantCulture));

    public static Parameter<T> YesNo<T>(string name, Func<T, bool> get, Func<T, bool, T> set) => new(
        name, (fields, item) => set(item, fields.YesNo(name, get(item))), item => get(item) ? "true" : "false");

    public static Parameter<T> Choice<T>(string name, IReadOnlyList<string> choices, Func<T, string> get, Func<T, string, T> set) =>
        new(name, (fields, item) => set(item, fields.Choice(name, get(item), choices)), get);

    public static Parameter<T> Choice<T, TEnum>(string name, Words<TEnum> words, Func<T, TEnum> get, Func<T, TEnum, T> set)
        where TEnum : struct, Enum =>
        Choice<T>(
            name,
            words.All,
            item => words.Of(get(item)),
            (item, word) => words.All.Contains(word) ? set(item, words.Parse(word)) : item);

    public static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
