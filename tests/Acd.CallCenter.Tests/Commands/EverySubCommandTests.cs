using Acd.CallCenter.Commands;
using Acd.CallCenter.Tests.Support;

namespace Acd.CallCenter.Tests.Commands;

/// <summary>
/// Every sub-command of <c>callcenter_config</c> with words missing, too many, and each of its arguments huge, not UTF-8 once, or shaped
/// like an attack.
/// </summary>
public sealed class EverySubCommandTests
{
    /// <summary>The first two words are the command, the others its arguments.</summary>
    private static readonly string[] Forms =
    [
        "agent add z callback", "agent del anna", "agent reload anna", "agent set status anna Available", "agent set state anna Waiting",
        "agent set contact anna user/anna", "agent set ready_time anna 1", "agent set reject_delay_time anna 1",
        "agent set busy_delay_time anna 1", "agent set no_answer_delay_time anna 1", "agent set wrap_up_time anna 1",
        "agent set max_no_answer anna 1", "agent set type anna callback", "agent set uuid anna x", "agent get status anna",
        "agent list anna", "tier add support anna 1 1", "tier set state support anna Ready", "tier set level support anna 1",
        "tier set position support anna 1", "tier del support anna", "tier reload support anna", "tier list", "queue load support",
        "queue unload support", "queue reload support", "queue list", "queue count", "queue list agents support Available Waiting",
        "queue count agents support", "queue list members support", "queue count members support", "queue list tiers support",
        "queue count tiers support",
    ];

    private static readonly string[] Bad =
    [
        "''", "nobody", "'; DROP TABLE agents; --", "'1 OR 1=1'", "${api}", "%s%n", "\ufffd\ufffd", "--", "-1", "99999999999999999999",
        "\u001b[2J", "^^:", new string('x', 70_000),
    ];

    public static TheoryData<string> AllForms => [.. Forms];

    [Fact]
    public void None_is_left_out()
    {
        var requests = typeof(CallCenterRequest).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CallCenterRequest)) && !type.IsAbstract && type != typeof(Answered));
        var tried = Forms.Select(form => CommandParser.Parse(form).GetType()).Append(CommandParser.Parse("tier reload all").GetType());
        Assert.Equal(requests.Select(type => type.Name).Order(), tried.Select(type => type.Name).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(AllForms))]
    public void Missing_words_are_answered(string form)
    {
        string[] words = form.Split(' ');
        for (int kept = 0; kept < words.Length; kept++)
            AssertAnswered(string.Join(' ', words[..kept]));
    }

    [Theory]
    [MemberData(nameof(AllForms))]
    public void Surplus_words_and_bad_arguments_are_answered(string form)
    {
        string[] words = form.Split(' ');
        foreach (string bad in Bad)
        {
            AssertAnswered($"{form} {bad} {bad}");
            for (int place = 2; place < words.Length; place++)
                AssertAnswered(string.Join(' ', [.. words[..place], bad, .. words[(place + 1)..]]));
        }
    }

    /// <summary>Once, and what came before it can still be read afterwards.</summary>
    private static void AssertAnswered(string line)
    {
        FakeCallCenter center = new FakeCallCenter()
            .With(new Rows.AgentRow { Name = "anna", Type = "callback", Status = "Available", State = "Waiting" })
            .With(new Rows.TierRow("support", "anna", "Ready", 1, 1));
        List<string> replies = [];
        CallCenterDesk desk = new(center);
        desk.Config(line, replies.Add);
        string shown = line.Length > 200 ? line[..200] : line;
        string reply = Assert.Single(replies);
        Assert.True(reply.Length == 0 || !reply.Any(c => char.IsControl(c) && c is not ('\n' or '\x1b')), $"{shown} -> {reply}");
        Assert.True(!reply.EndsWith('\n') || HasVerdict(reply), $"{shown} -> {reply}");
    }

    private static bool HasVerdict(string reply)
    {
        string last = reply.TrimEnd('\n').Split('\n')[^1];
        return last == "+OK" || last.StartsWith("-ERR ", StringComparison.Ordinal) || last.All(char.IsAsciiDigit)
            || reply.StartsWith("-USAGE: ", StringComparison.Ordinal);
    }
}
