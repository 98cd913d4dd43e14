using System.Collections.Immutable;

namespace Acd.Engine.Config.Validation;

/// <summary>Names by which runtime state is kept and others refer: there, printable, unique.</summary>
internal static class NameValidator
{
    /// <summary>The names that can be referred to.</summary>
    public static HashSet<string> Check<T>(ImmutableArray<T> items, Func<T, string?> nameOf, string kind, List<ConfigError> errors)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        for (var i = 0; i < items.Length; i++)
        {
            Subject byNumber = new($"{kind} number {i + 1}", errors);
            var name = nameOf(items[i]);
            if (string.IsNullOrWhiteSpace(name))
            {
                byNumber.Wrong("name-missing", $"has no name; give it one");
            }
            else if (name.Any(char.IsControl))
            {
                byNumber.Wrong("name-unprintable", $"the name contains control characters; use printable ones");
            }
            else if (!names.Add(name))
            {
                errors.Add(new($"{kind} \"{name}\"", "name-twice", $"is defined twice; names must be unique, remove or rename one"));
            }
        }

        return names;
    }
}
