using Acd.Host.ConsoleCommands;
using Acd.Scripting.Hooks;
using Acd.Scripting.Tools;

namespace Acd.Host.Scripting;

/// <summary>Runs a hook without an effect, for a made-up caller, or for a live one when his uuid is given.</summary>
internal sealed class ScriptRunCommand(ScriptDesk desk, EngineDriver driver, bool trace) : IConsoleCommand
{
    private const string UuidField = "uuid=";

    public CommandSyntax Syntax { get; } = new($"script {(trace ? "trace" : "run")} <script> <hook...>");

    public string Summary => trace
        ? "the same, with each line, what it changed, and what was asked"
        : "run a hook without effect, e.g. on_enter number=100, or uuid=… of a live caller";

    public void Run(ConsoleRequest request)
    {
        if (desk.Site is not { } site)
        {
            request.Reply(ScriptCommands.Unused);
            return;
        }
        var words = request["hook"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || HookNames.Parse(words[0]) is not { } hook)
        {
            request.Reply($"-ERR \"{Printable.Text(request["hook"])}\": name a hook first, one of {string.Join(", ", HookNames.All)}");
            return;
        }
        var ask = Live(words, hook) with { Script = request["script"] };
        if (CallerSpec.Apply(ask, words.Skip(1), out string error) is not { } made)
        {
            request.Reply($"-ERR {Printable.Text(error)}");
            return;
        }
        string folder = site.Service.Status.Folder;
        desk.Elsewhere(async () =>
        {
            var report = await ScriptTools.Run(folder, made, site.Ports, trace, site.Limits).ConfigureAwait(false);
            return $"{(report.Outcome.Error is null ? "+OK" : "-ERR")} without effect\n{report.ToString().TrimEnd()}";
        }, request.Reply);
    }

    /// <summary>The caller whose uuid is given as his script would see him, or nobody.</summary>
    private HookRequest Live(IEnumerable<string> words, HookKind hook)
    {
        string uuid = words.FirstOrDefault(word => word.StartsWith(UuidField, StringComparison.Ordinal))?[UuidField.Length..] ?? "";
        var live = driver.TakeSnapshot().Callers.FirstOrDefault(caller => caller.CallUuid == uuid);
        if (live is null)
            return new HookRequest { Hook = hook, Script = "", Caller = new CallerData() };
        var known = desk.Find(uuid)?.Request(hook, driver.NowUs).Caller ?? CallerDataOf.Snapshot(live);
        var wait = driver.EstimateWait(live.Call);
        return new HookRequest
        {
            Hook = hook,
            Script = "",
            Caller = known with { Queue = live.Queue, Position = wait?.Position ?? 0, EwtMs = SnapshotStatistics.Known(wait) },
            Candidates = hook == HookKind.OnOffer ? ScriptOffers.Candidates(driver, live.Call) : [],
        };
    }
}
