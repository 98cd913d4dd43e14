using Acd.CallCenter.Book;
using Acd.CallCenter.States;

namespace Acd.CallCenter.Center;

/// <summary>Plays each queue's announcement to its waiting callers, again and again. As for mod_callcenter, the first comes late.</summary>
internal sealed class Announcements(CallCenterBook book, ICallCenterOutlet outlet, IEngineDoor door)
{
    /// <summary>To be called at least every second.</summary>
    public void Play()
    {
        long nowEpoch = door.NowEpoch;
        foreach (MemberRecord member in book.Live.Values)
        {
            bool waits = member.State is MemberState.Waiting or MemberState.Trying;
            if (waits && book.Queue(member.Queue)?.Import is { AnnounceSound: { } sound, AnnounceFrequency: > 0 and var everySeconds })
            {
                long before = member.LastAnnouncementEpoch > 0 ? member.LastAnnouncementEpoch : member.EntryEpoch;
                if (nowEpoch - before >= everySeconds)
                {
                    member.LastAnnouncementEpoch = nowEpoch;
                    outlet.Announce(member.Call, sound);
                }
            }
        }
    }
}
