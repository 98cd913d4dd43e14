using System.Globalization;
using Acd.Analysis;
using Acd.Doctor;
using Acd.Host.ConsoleCommands;
using Acd.Host.Doctor;
using Acd.Host.Reports;
using Acd.Switch;

namespace Acd.Host.Analysis;

/// <summary>Says what limited the last hour. The log is read on another thread than the engine's.</summary>
internal sealed class AnalyzeCommand(DoctorDesk desk, LiveStatistics statistics, Func<DateTimeOffset> now) : IConsoleCommand
{
    private const int DefaultMinutes = 60;

    /// <summary>The doctor's checks of what goes on now.</summary>
    private static readonly string[] OfNow = ["sessions-peak", "rate-peak", "transcoded-calls", "store"];

    public CommandSyntax Syntax { get; } = new("analyze [--minutes=<minutes>]");

    public string Summary => "what limited the last hour, or so many minutes: the log, agents, queues, the store, with numbers";

    public string Example => "acd analyze --minutes=15";

    public void Run(ConsoleRequest request)
    {
        int minutes = request.Option("--minutes") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : DefaultMinutes;
        bool json = request.Json;
        var until = now().LocalDateTime;
        var figures = FiguresOf.Last(statistics.UpToNow(), minutes);
        string question = ShimFigures.QuestionOf(minutes);
        desk.Examine(
            [question],
            patient =>
            {
                string log = Path.Combine(patient.Answers?.GetValueOrDefault(SwitchQuestions.LogFolder, "").Trim() ?? "", LogFile.Name);
                var report = LimitReport.Of(LogFile.Read(log, until.AddMinutes(-minutes), until.AddSeconds(1)) with
                {
                    Agents = figures.Agents, Queues = figures.Queues, Now = Now(patient),
                    Peaks = Peaks(ShimFigures.Parse(patient.Answers?.GetValueOrDefault(question))),
                });
                return json ? LimitReportJson.Of(report) : LimitReportText.Of(report);
            },
            request.Reply);
    }

    private static QueuePeaks? Peaks(ShimFigures? shim) =>
        shim is null ? null : new QueuePeaks(shim.RingEventsPeak, shim.RingCapacity, shim.EventLagPeakUs / 1e3);

    private static IReadOnlyList<Limit> Now(Patient patient) =>
    [
        .. from result in Examination.Of(patient, OfNow).Results
           from finding in result.Outcome.Findings
           select new Limit
           {
               Id = result.Check.Id, What = $"now: {finding.What}", Change = finding.Change, Evidence = [result.Check.Why],
           },
    ];
}
