using Acd.CallCenter.Json;
using Acd.CallCenter.Rows;
using Acd.CallCenter.Tests.Support;

namespace Acd.CallCenter.Tests.Commands;

/// <summary>The JSON API, reply by reply.</summary>
public sealed class JsonTests
{
    private readonly FakeCallCenter _center = new()
    {
        Members = [new MemberRow { Queue = "support", Uuid = "m", SessionUuid = "s", State = "Waiting", JoinedEpoch = 990 }],
    };

    public JsonTests() => _center
        .With(new AgentRow { Name = "anna", Type = "callback", Status = "Available", State = "Waiting" })
        .With(new TierRow("support", "anna", "Ready", 1, 2));

    [Fact]
    public void Values_out_of_the_database_are_texts_and_null_is_no_key() => Assert.Equal(
        """
        [{"name":"anna","instance_id":"single_box","uuid":"","type":"callback","status":"Available","state":"Waiting",
        "max_no_answer":"0","wrap_up_time":"0","reject_delay_time":"0","busy_delay_time":"0","no_answer_delay_time":"0",
        "last_bridge_start":"0","last_bridge_end":"0","last_offered_call":"0","last_status_change":"0","no_answer_count":"0",
        "calls_answered":"0","talk_time":"0","ready_time":"0","external_calls_count":"0"}]
        """.ReplaceLineEndings(""),
        Ask("""{"arguments":"agent list"}""").Response);

    [Fact]
    public void Queues_have_numbers_and_leave_their_counters_out() => Assert.Equal(
        """
        [{"name":"support","strategy":"longest-idle-agent","time_base_score":"queue","tier_rules_apply":"false",
        "tier_rule_wait_second":0,"tier_rule_wait_multiply_level":"false","tier_rule_no_agent_no_wait":"true",
        "discard_abandoned_after":60,"abandoned_resume_allowed":"false","max_wait_time":0,"max_wait_time_with_no_agent":0,
        "max_wait_time_with_no_agent_time_reached":5,"skip_agents_with_external_calls":"true","agent_no_answer_status":"On Break"}]
        """.ReplaceLineEndings(""),
        Ask("""{"arguments":"Queue List"}""").Response);

    [Theory]
    [InlineData("member list", null)]
    [InlineData("queue list members", "support")]
    public void Members_have_their_score(string arguments, string? queue) => Assert.Contains(
        """
        "serving_agent":"","serving_system":"","state":"Waiting","score":"10"}]
        """,
        Ask($$"""{"arguments":"{{arguments}}","queue_name":"{{queue}}"}""").Response!, StringComparison.Ordinal);

    [Theory]
    [InlineData("tier list", "")]
    [InlineData("queue list tiers", "support")]
    public void Tiers_are_listed(string arguments, string queue) => Assert.Equal(
        new JsonReply(true, """[{"queue":"support","agent":"anna","state":"Ready","level":"1","position":"2"}]"""),
        Ask($$"""{"arguments":"{{arguments}}","queue_name":"{{queue}}"}"""));

    [Fact]
    public void Agents_of_a_queue_are_listed()
    {
        Assert.Contains("\"anna\"", Ask("""{"arguments":"queue list agents","queue_name":"support"}""").Response, StringComparison.Ordinal);
        Assert.Equal(new JsonReply(true, "[]"), Ask("""{"arguments":"queue list agents","queue_name":"nosuch"}"""));
    }

    [Theory]
    [InlineData("queue list agents")]
    [InlineData("queue list members")]
    [InlineData("queue list tiers")]
    public void A_queue_must_be_named(string arguments) => Assert.Equal(
        new JsonReply(false, """{"error":"Missing data attribute: queue_name"}"""), Ask($$"""{"arguments":"{{arguments}}"}"""));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"arguments":"agent list "}""")]
    [InlineData("""{"arguments":"agent add z callback"}""")]
    [InlineData("""{"arguments":7}""")]
    [InlineData("""{"arguments":"\ud800"}""")]
    [InlineData("""{"arguments":"","arguments":"agent list"}""")]
    public void Anything_else_fails_without_a_response(string? data) => Assert.Equal(new JsonReply(false, null), Ask(data));

    private JsonReply Ask(string? data) => new CallCenterDesk(_center).Json(data);
}
