namespace Acd.Analysis.Rules;

/// <summary>A kind of line that tells of a limit.</summary>
/// <param name="Id">Stays the same, for scripts.</param>
/// <param name="What">What happened, {0} is how often.</param>
/// <param name="Change">What to do.</param>
/// <param name="CallersEach">Callers or agents' legs a line stands for; 0: not a call's, or not to be known.</param>
/// <param name="SecondsEach">Seconds of trouble a line stands for.</param>
/// <param name="Marks">Parts of the line, one of them is enough.</param>
internal sealed record LogRule(string Id, string What, string Change, int CallersEach, int SecondsEach, params string[] Marks);
