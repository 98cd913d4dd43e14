namespace Acd.CallCenter.Replies;

/// <summary>
/// mod_callcenter's answers, letter by letter: scripts compare them. That <see cref="TierQueueNotFound"/> names the agent is its way.
/// </summary>
internal static class ReplyText
{
    /// <summary>The core turns it into <c>-ERR no reply</c> for an event socket.</summary>
    public const string Nothing = "";

    public const string Ok = "+OK\n";
    public const string Invalid = "-ERR Invalid!\n";
    public const string UnknownError = "-ERR Unknown Error!\n";

    public const string AgentNotFound = "-ERR Agent not found!\n";
    public const string AgentExists = "-ERR Agent already exist!\n";
    public const string AgentTypeInvalid = "-ERR Agent type invalid!\n";
    public const string InvalidAgentKey = "-ERR Invalid Agent Update KEY!\n";
    public const string InvalidAgentStatus = "-ERR Invalid Agent Status!\n";
    public const string InvalidAgentState = "-ERR Invalid Agent State!\n";
    public const string InvalidAgentType = "-ERR Invalid Agent Type!\n";

    public const string QueueNotFound = "-ERR Queue not found!\n";
    public const string InvalidQueueNotFound = "-ERR Invalid Queue not found!\n";

    public const string TierExists = "-ERR Tier already exist!\n";
    public const string TierQueueNotFound = "-ERR Agent not found!\n";
    public const string InvalidTierKey = "-ERR Invalid Tier Update KEY!\n";
    public const string InvalidTierState = "-ERR Invalid Tier State!\n";

    public const string BreakUsage = "-ERR Usage: callcenter_break agent <uuid>\n";

    /// <summary>Clients match its first word only; unlike mod_callcenter's it names every sub-command and key there is.</summary>
    public const string Usage =
        """
        -USAGE: 
        callcenter_config <section> <command> [<argument> ...]; put values with blanks in single quotes
        agent add <name> callback|uuid-standby
        agent del <name>
        agent reload <name>
        agent set status <name> 'Logged Out'|Available|'Available (On Demand)'|'On Break'
        agent set state|state_if_waiting <name> Waiting|Reserved|Receiving|'In a queue call'|Idle
        agent set contact|uuid|type <name> <value>
        agent set ready_time <name> <epoch seconds>
        agent set max_no_answer <name> <number>
        agent set wrap_up_time|reject_delay_time|busy_delay_time|no_answer_delay_time <name> <seconds>
        agent get status|state|uuid <name>
        agent list [<name>]
        tier add <queue> <agent> [<level>] [<position>]
        tier set state <queue> <agent> Ready|Standby|Offering|'Active Inbound'|'No Answer'
        tier set level|position <queue> <agent> <number>
        tier del <queue> <agent>
        tier reload <queue>|all [<agent>]
        tier list
        queue load|unload|reload <queue>
        queue list
        queue list agents <queue> [<status>] [<state>]
        queue list members [<queue>]
        queue list tiers <queue>
        queue count
        queue count agents <queue> [<status>] [<state>]
        queue count members|tiers <queue>

        """;

    public static string SessionNotFound(string uuid) => $"-ERR Session not found for uuid {uuid}\n";
}
