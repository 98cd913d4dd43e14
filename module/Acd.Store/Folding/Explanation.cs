using Acd.Engine.Facts;
using static Acd.Store.Databases.CleanText;

namespace Acd.Store.Folding;

/// <summary>Why an offer was made as it was, in one line for people.</summary>
internal static class Explanation
{
    public static string Of(in Fact fact) => Databases.CleanText.Of(fact.Text, LongMax);
}
