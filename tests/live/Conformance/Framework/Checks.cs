using System.Globalization;

namespace Acd.Conformance.Tests.Framework;

/// <summary>Holds what is seen against what mod_callcenter is known to do, and against what would be better.</summary>
/// <param name="module">Better is only what another module than mod_callcenter does: there it is a changed mod_callcenter.</param>
/// <param name="shorten">Takes out of a text what differs from case to case.</param>
public sealed class Checks(Module module, Func<string, string> shorten)
{
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => [.. _findings];

    public void Is(string what, string seen, string stock) => Add(what, seen, stock, seen == stock, isBetter: false, "");

    /// <param name="better">What a module without the defect shows.</param>
    /// <param name="because">Why that is better.</param>
    public void Is(string what, string seen, string stock, string better, string because) =>
        Add(what, seen, stock, seen == stock, seen == better, because);

    public void Is(string what, bool seen, bool stock) => Is(what, YesNo(seen), YesNo(stock));

    public void Is(string what, int seen, int stock) => Is(what, Text(seen), Text(stock));

    /// <summary>A yes or no that mod_callcenter gets wrong.</summary>
    public void IsNow(string what, bool seen, bool better, string because) => Is(what, YesNo(seen), YesNo(!better), YesNo(better), because);

    /// <summary>A time or a number between bounds, both included.</summary>
    public void Within(string what, double seen, double least, double most) =>
        Add(what, Text(seen), Range(least, most), seen >= least && seen <= most, isBetter: false, "");

    /// <summary>A time or a number for which mod_callcenter has other bounds than a module without the defect.</summary>
    public void Within(string what, double seen, (double Least, double Most) stock, (double Least, double Most) better, string because) =>
        Add(what, Text(seen), Range(stock.Least, stock.Most), IsIn(seen, stock), IsIn(seen, better), because);

    private static bool IsIn(double seen, (double Least, double Most) range) => seen >= range.Least && seen <= range.Most;

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Range(double least, double most) => $"{Text(least)} to {Text(most)}";

    private void Add(string what, string seen, string stock, bool isSame, bool isBetter, string because)
    {
        Verdict verdict = isSame ? Verdict.Same : isBetter && module != Module.Stock ? Verdict.Better : Verdict.Worse;
        _findings.Add(new Finding(Show(what), Show(seen), Show(stock), verdict, because));
    }

    private string Show(string text) =>
        text.Length == 0 ? "(nothing)" : shorten(text).Replace("\n", "⏎", StringComparison.Ordinal);
}
