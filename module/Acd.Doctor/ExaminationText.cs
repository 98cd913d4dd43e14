using System.Globalization;
using System.Text;
using Acd.Doctor.Findings;

namespace Acd.Doctor;

/// <summary>An examination for people: what is wrong first, what couldn't be looked at last, nothing of what is in order.</summary>
public static class ExaminationText
{
    public static string Of(Examination examination)
    {
        var text = new StringBuilder();
        foreach (var severity in new[] { Severity.Wrong, Severity.Advice })
        {
            foreach (var result in examination.Results.Where(result => result.Check.Severity == severity))
                foreach (var finding in result.Outcome.Findings)
                    Append(text, result.Check, finding);
        }
        var unknown = examination.Results.Where(result => result.Outcome.NotChecked is not null);
        foreach (var reason in unknown.GroupBy(result => result.Outcome.NotChecked))
            text.Append(CultureInfo.InvariantCulture,
                $"not looked at: {string.Join(", ", reason.Select(result => result.Check.Id))}\n        because {reason.Key}\n");
        return text.Append(Summary(examination)).ToString();
    }

    /// <summary>A line for each check.</summary>
    public static string List() => string.Join('\n', CheckCatalogue.All.Select(
        check => $"{check.Id,-20} {Word(check.Severity),-7} {check.Title}{(check.Cost is { } cost ? $" [{cost}]" : "")}"));

    public static string Summary(Examination examination) =>
        $"{examination.Wrong} wrong, {examination.Advice} to improve, {examination.Good} checks in order, " +
        $"{examination.NotChecked} not looked at";

    internal static string Word(Severity severity) => severity == Severity.Wrong ? "wrong" : "advice";

    private static void Append(StringBuilder text, Check check, Finding finding)
    {
        text.Append(CultureInfo.InvariantCulture, $"{Word(check.Severity).ToUpperInvariant(),-7} {check.Id}: {finding.What}\n");
        text.Append(CultureInfo.InvariantCulture, $"        why     {check.Why}\n");
        if (check.Cost is { } cost)
            text.Append(CultureInfo.InvariantCulture, $"        cost    {cost}\n");
        if (finding.Place is { } place)
            text.Append(CultureInfo.InvariantCulture, $"        where   {place}\n");
        text.Append(CultureInfo.InvariantCulture, $"        change  {finding.Change}\n");
    }
}
