using System.Globalization;

namespace Acd.Engine.Facts;

/// <summary>
/// Why an offer was made as it was, in one line for people. The fact carries the numbers only: the engine thread builds no texts.
/// </summary>
public static class OfferExplanation
{
    /// <param name="fact">An <see cref="FactKind.OfferStarted"/>; any thread.</param>
    /// <returns>Empty when the fact doesn't know the queue's strategy.</returns>
    public static string Of(in Fact fact)
    {
        if (string.IsNullOrEmpty(fact.Text))
            return "";
        var caller = fact.Call == default
            ? "for whoever is first when he answers"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"the caller had waited {fact.DurationMs} ms with priority {fact.Priority}, {fact.Score} points");
        return string.Create(CultureInfo.InvariantCulture, $"{fact.Text}, tier level {fact.Attempt}; {caller}");
    }
}
