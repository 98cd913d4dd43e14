using System.Xml.Linq;
using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Config.CallCenter;

/// <summary>The <c>agent</c>s of callcenter.conf. One given twice is one: what the second says overwrites the first.</summary>
internal static class AgentSection
{
    private static readonly (string Text, AgentType Type)[] Types = [("callback", AgentType.Callback), ("uuid-standby", AgentType.Standby)];

    public static List<CallCenterAgent> Read(IEnumerable<XElement> elements, Findings findings)
    {
        List<CallCenterAgent> agents = [];
        foreach (XElement element in elements)
        {
            string name = element.Attribute(Names.Name)?.Value ?? "";
            Place place = CallCenterPlace.Of(Names.Agent, name, element);
            LenientAttributes values = new(element, place, Names.Agent, CallCenterVocabulary.AgentAttributes, findings);
            if (string.IsNullOrWhiteSpace(name))
            {
                findings.Warn(place, "nameless-ignored", $"has no name; ignored");
            }
            else if (TypeOf(values, place, findings) is { } type)
            {
                Put(agents, Read(name, type, values, place, findings), place, findings);
            }
        }

        return agents;
    }

    private static void Put(List<CallCenterAgent> agents, CallCenterAgent agent, Place place, Findings findings)
    {
        int at = agents.FindIndex(other => other.Name == agent.Name);
        if (at < 0)
        {
            agents.Add(agent);
            return;
        }

        findings.Warn(place, "agent-overwritten", $"given more than once; what this one says overwrites the one before it");
        CallCenterAgent before = agents[at];
        agents[at] = agent with
        {
            Contact = agent.Contact ?? before.Contact, Status = agent.Status ?? before.Status,
            MaxNoAnswer = agent.MaxNoAnswer ?? before.MaxNoAnswer, WrapUpTime = agent.WrapUpTime ?? before.WrapUpTime,
            RejectDelayTime = agent.RejectDelayTime ?? before.RejectDelayTime,
            BusyDelayTime = agent.BusyDelayTime ?? before.BusyDelayTime,
            NoAnswerDelayTime = agent.NoAnswerDelayTime ?? before.NoAnswerDelayTime,
        };
    }

    private static CallCenterAgent Read(string name, AgentType type, LenientAttributes values, Place place, Findings findings) => new()
    {
        Name = name,
        Type = type,
        Contact = values.Text(Names.Contact),
        Status = StatusOf(values, place, findings),
        MaxNoAnswer = values.Number(Names.MaxNoAnswer),
        WrapUpTime = values.Number(Names.WrapUpTime),
        RejectDelayTime = values.Number(Names.RejectDelayTime),
        BusyDelayTime = values.Number(Names.BusyDelayTime),
        NoAnswerDelayTime = values.Number(Names.NoAnswerDelayTime),
    };

    /// <summary>Without a type the whole agent is left out. mod_callcenter doesn't say a word about it; we do.</summary>
    private static AgentType? TypeOf(LenientAttributes values, Place place, Findings findings)
    {
        string text = values.Text(Names.Type) ?? "";
        foreach ((string known, AgentType type) in Types)
        {
            if (string.Equals(known, text, StringComparison.OrdinalIgnoreCase))
            {
                return type;
            }
        }

        string what = text.Length == 0 ? "has no type" : $"has the unknown type {Quoted.Of(text)}";
        findings.Warn(
            place, "agent-type-unknown",
            $"{what}, so the agent is left out, as by mod_callcenter; write type=\"callback\" or type=\"uuid-standby\"");
        return null;
    }

    private static AgentStatus? StatusOf(LenientAttributes values, Place place, Findings findings)
    {
        if (values.Text(Names.Status) is not { Length: > 0 } text)
        {
            return null;
        }

        if (AgentStatusWords.Spelling.Parse(text) is { } status)
        {
            return status;
        }

        Clause suggestion = findings.Nearest.Suggest(text, AgentStatusWords.Spelling.Texts);
        findings.Warn(place, "agent-status-unknown", $"\"{Quoted.Plain(text)}\" is no status, ignored{suggestion}");
        return null;
    }
}
