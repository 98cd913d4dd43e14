namespace Acd.Analysis.Rules;

/// <summary>The lines of FreeSWITCH 1.11.1's sources and of ours that tell of a limit, most telling first.</summary>
internal static class LogRules
{
    public static readonly IReadOnlyList<LogRule> All =
    [
        // switch_core_session.c; "Over Session Rate" (switch_time.c) tells of the same once a second and isn't counted twice.
        new("sessions-per-second", "{0} legs were refused because sessions-per-second was used up",
            "raise sessions-per-second in switch.conf.xml, now with 'fsctl sps NUMBER'; each call with its agent is two legs", 1, 0,
            "Throttle Error!"),
        new("max-sessions", "{0} legs were refused because max-sessions was reached",
            "raise max-sessions in switch.conf.xml, now with 'fsctl max_sessions NUMBER'; each call with its agent is two legs", 1, 0,
            "Over Session Limit!"),
        new("threads", "{0} times FreeSWITCH couldn't make a thread; it lowers max-sessions by itself then, until it is restarted",
            "raise TasksMax, LimitNPROC and kernel.threads-max ('acd doctor' checks them), then restart FreeSWITCH", 1, 0,
            "Thread Failure!", "Cannot create thread!"),
        new("rtp-ports", "{0} legs found no RTP port", "widen rtp-start-port to rtp-end-port in switch.conf.xml, and the firewall", 1, 0,
            "RTP ports available!"),
        new("paused", "{0} times legs were refused or held back because FreeSWITCH was paused or going down",
            "'fsctl resume', if somebody paused it", 1, 0, "sessions at this time.", "ACD1371 "),
        new("codecs", "{0} legs ended because both sides had no codec in common",
            "the same codec preferences for callers and agents in the SIP profiles", 1, 0, "[INCOMPATIBLE_DESTINATION]"),
        // The shim's and the host's.
        new("transcoding", "{0} talks were transcoded: caller and agent had different codecs, each packet was decoded and encoded anew",
            "the same codec preferences for callers and agents, and disable-transcoding=true in the profile", 0, 0,
            "acd: this talk is transcoded"),
        new("leg-workers", "{0} phones couldn't be dialled for want of a worker",
            "raise leg-workers-max in acd.conf.xml, or the thread limits of the machine", 1, 0, "acd: no worker to dial"),
        new("engine-stall", "{0} times the engine took no event for longer than stall-ms; callers went to their fallback",
            "look for what took the processor: 'acd doctor', and the lines around", 1, 2, "acd: the engine hasn't taken an event for"),
        new("ring-full", "{0} times the engine's ring was full and lost events; it ended itself, and callers went to their fallback",
            "look for what kept it from its events: 'acd doctor', and the lines before", 1, 0, "The ring of events was full"),
        new("engine-restart", "the engine ended {0} times and was started again, or stayed down",
            "the lines before say why; please report them", 1, 5, "acd: the engine is started again in", "acd: the engine stays down"),
        new("pace", "{0} times phones had to wait for FreeSWITCH's limits before they were dialled",
            "raise the limit the line names in switch.conf.xml, if the machine can bear more", 0, 30, "ACD1370 "),
        new("scripts", "{0} times a routing script failed or was too late, and the static configuration decided",
            "'acd script status' names it", 0, 1, "ACD1303 ", "ACD1502 ", "ACD1503 "),
        new("lost-reports", "{0} times FreeSWITCH's report of an event got lost and was made up for",
            "'acd status' counts them; please report it", 0, 5, "ACD1210 "),
        new("store-lost", "{0} times records were given up", "free space for the journal, or bring the database back", 0, 10,
            "ACD1603 ", "ACD1604 ", "ACD1606 "),
        new("store-away", "{0} times the database of records couldn't be written to; records waited in the journal",
            "'acd store status'; look at the database and the way to it", 0, 10, "ACD1601 "),
        new("core-database", "{0} times FreeSWITCH's own database failed",
            "look at core-db-dsn and the profiles' odbc-dsn, and at the database", 0, 1,
            "Can't connect to DSN", "Error getting db handle", "The sql server is not responding"),
        new("event-listeners", "{0} events for event socket clients that don't read were lost",
            "mend or stop the client; it is cut after 500 lost in a row", 0, 0,
            "Event enqueue ERROR", "because of too many lost events"),
        new("event-clients-cut", "{0} event socket clients took nothing while events waited for them, and were cut",
            "mend the client: it must read what it asked for, or ask for fewer events", 0, 0, "acd: the event socket client at "),
        // switch_event.c: FreeSWITCH's own queue holds 10,000 events for each of its threads.
        new("event-dispatch", "{0} times FreeSWITCH's event queue was full and it started another thread for it",
            "a module or event socket client takes its time over events; ask for fewer ('acd doctor' sees clients that don't read)", 0, 1,
            "Create event dispatch thread", "Create additional event dispatch thread"),
        new("clock", "{0} times the clock jumped", "let chrony slew it; on virtual machines look at the host", 0, 5,
            "Clock Skew Detected!", "Virtual Migration Detected!"),
    ];

    public static LogRule? Find(string text)
    {
        foreach (var rule in All)
        {
            foreach (string mark in rule.Marks)
            {
                if (text.Contains(mark, StringComparison.Ordinal))
                    return rule;
            }
        }
        return null;
    }
}
