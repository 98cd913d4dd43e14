using System.Globalization;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Switch;

/// <summary>Reads what the shim counted. A number that can't be read is 0, which no caller or leg has.</summary>
internal static class CensusText
{
    public static void Tell(ulong requestId, string blob, ISwitchCensusEvents events)
    {
        HashSet<CallId> callers = [];
        HashSet<OfferId> legs = [];
        HashSet<OfferId> idle = [];
        foreach ((string kind, string id) in PairsText.Parse(blob))
        {
            switch (kind)
            {
                case "call":
                    callers.Add(new CallId(Number(id)));
                    break;
                case "idle":
                    legs.Add(new OfferId(Number(id)));
                    idle.Add(new OfferId(Number(id)));
                    break;
                case "leg":
                    legs.Add(new OfferId(Number(id)));
                    break;
                default:
                    break;
            }
        }

        events.OnChannelsCounted(requestId, callers, legs, idle);
    }

    /// <summary>The times lie in the blob.</summary>
    public static ConversationFound With(ConversationFound conversation, string blob)
    {
        foreach ((string name, string value) in PairsText.Parse(blob))
        {
            conversation = name switch
            {
                "waited_ms" => conversation with { WaitedMs = (long)Number(value) },
                "talked_ms" => conversation with { TalkedMs = (long)Number(value) },
                _ => conversation,
            };
        }

        return conversation;
    }

    private static ulong Number(string text) => ulong.TryParse(text, CultureInfo.InvariantCulture, out ulong number) ? number : 0;
}
