using System.Globalization;
using System.Xml.Linq;

namespace Acd.Migrate;

/// <summary>mod_callcenter's tables as elements of acd.conf.xml. Pure: rows in, report out.</summary>
internal sealed class Migration
{
    private const long SecondsMax = 86_400;

    private static readonly string[] Statuses = ["Logged Out", "Available", "Available (On Demand)", "On Break"];
    private static readonly string[] Types = ["callback", "uuid-standby"];

    private static readonly (string Column, string Attribute)[] Numbers =
    [
        ("max_no_answer", "max-no-answer"), ("wrap_up_time", "wrap-up-time"), ("reject_delay_time", "reject-delay-time"),
        ("busy_delay_time", "busy-delay-time"), ("no_answer_delay_time", "no-answer-delay-time"),
    ];

    private readonly List<string> _taken = [];
    private readonly List<string> _changed = [];
    private readonly List<string> _notTaken = [];
    private readonly HashSet<string> _agents = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _tiers = [];

    public static MigrationReport Run(CallCenterTables tables) => new Migration().Convert(tables);

    private MigrationReport Convert(CallCenterTables tables)
    {
        XElement agents = new("agents", tables.Agents.Select(Agent));
        XElement tiers = new("tiers", tables.Tiers.Select(Tier));
        Leave(tables);
        return new MigrationReport($"{agents}\n{tiers}\n", _taken, _changed, _notTaken);
    }

    private XElement? Agent(TableRow row)
    {
        string name = row.Text("name") ?? "";
        string? contact = row.Text("contact");
        if (Unusable(name) is { } fault)
            return NotTaken($"agent \"{Plain(name)}\": the name {fault}");
        if (Match(Types, row.Text("type")) is not { } type)
            return NotTaken($"agent \"{name}\": the type \"{Plain(row.Text("type") ?? "")}\" is neither callback nor uuid-standby");
        if (string.IsNullOrWhiteSpace(contact) && type == "callback")
            return NotTaken($"agent \"{name}\": has no contact, so nothing could be dialled; write one and add him by hand");
        if (!_agents.Add(name))
            return NotTaken($"agent \"{name}\": stands there twice; the first was taken");
        XElement agent = new(
            "agent", new XAttribute("name", name), new XAttribute("type", type), new XAttribute("contact", contact ?? "none"),
            new XAttribute("status", StatusOf(name, row.Text("status"))));
        foreach ((string column, string attribute) in Numbers)
            agent.Add(new XAttribute(attribute, Number(name, column, row.Number(column))));
        _taken.Add($"agent \"{name}\"");
        return agent;
    }

    private XElement? Tier(TableRow row)
    {
        (string queue, string agent) = (row.Text("queue") ?? "", row.Text("agent") ?? "");
        string what = $"tier of agent \"{Plain(agent)}\" in queue \"{Plain(queue)}\"";
        if (!_agents.Contains(agent))
            return NotTaken($"{what}: that agent wasn't taken");
        if (Unusable(queue) is { } fault)
            return NotTaken($"{what}: the queue's name {fault}");
        if (!_tiers.Add((queue, agent)))
            return NotTaken($"{what}: stands there twice; the first was taken");
        _taken.Add(what);
        return new XElement(
            "tier", new XAttribute("queue", queue), new XAttribute("agent", agent),
            new XAttribute("level", Rank(what, "level", row.Number("level"))),
            new XAttribute("position", Rank(what, "position", row.Number("position"))));
    }

    /// <summary>What no configuration can hold.</summary>
    private void Leave(CallCenterTables tables)
    {
        int counted = tables.Agents.Count(row => row.Number("calls_answered") > 0 || row.Number("talk_time") > 0);
        if (counted > 0)
            _notTaken.Add(string.Create(
                CultureInfo.InvariantCulture, $"calls answered and talk time of {counted} agents: they count anew, as at every log-in"));
        int waiting = tables.Members.Count(row => Match(["Waiting", "Trying"], row.Text("state")) is not null);
        if (waiting > 0)
            _notTaken.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{waiting} callers who wait: they are FreeSWITCH's calls, not the database's; let them be served before you move"));
        int others = tables.Members.Count - waiting;
        if (others > 0)
            _notTaken.Add(string.Create(
                CultureInfo.InvariantCulture, $"{others} callers who were answered or gave up: whoever calls again begins anew"));
    }

    private string StatusOf(string agent, string? status)
    {
        if (Match(Statuses, status) is not { } known)
        {
            _changed.Add($"agent \"{agent}\": the status \"{Plain(status ?? "")}\" is unknown, he is Logged Out");
            return Statuses[0];
        }
        if (known != status)
            _changed.Add($"agent \"{agent}\": the status \"{status}\" is spelt {known}; " +
                "mod_callcenter calls him only if the database ignores case");
        return known;
    }

    private long Number(string agent, string column, long value)
    {
        long usable = Math.Clamp(value, 0, column == "max_no_answer" ? int.MaxValue : SecondsMax);
        if (usable != value)
            _changed.Add(string.Create(CultureInfo.InvariantCulture, $"agent \"{agent}\": {column} {value} becomes {usable}"));
        return usable;
    }

    private long Rank(string what, string column, long value)
    {
        long usable = Math.Clamp(value, 0, int.MaxValue);
        if (usable != value)
            _changed.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {column} {value} becomes {usable}; look at the order"));
        return usable;
    }

    private XElement? NotTaken(string what)
    {
        _notTaken.Add(what);
        return null;
    }

    private static string? Unusable(string name) =>
        string.IsNullOrWhiteSpace(name) ? "is empty"
        : name.Any(char.IsControl) ? "holds control characters"
        : name != name.Trim() ? "begins or ends with a blank"
        : null;

    private static string? Match(string[] words, string? text) =>
        Array.Find(words, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase));

    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));
}
