using System.Globalization;
using Acd.Bench.Report;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Live.Measuring;

/// <summary>One caller at a time while agents are free: from his INVITE to the agent's, both by the clock of this process.</summary>
public static class Joining
{
    private static readonly TimeSpan InviteWithin = TimeSpan.FromSeconds(5);

    /// <summary>Shorter, and plain bridge would see the agent go before it has answered the caller.</summary>
    private static readonly TimeSpan Talk = TimeSpan.FromMilliseconds(100);

    /// <param name="product">On what.</param>
    /// <param name="measured">How long calls are made.</param>
    public static async Task<IReadOnlyList<(string Name, double Value)>> MeasureAsync(Product product, TimeSpan measured)
    {
        await using BenchSite site = await BenchSite.StartAsync(product, new AgentTeam(50, Talk));
        List<double> waited = [];
        int lost = 0;
        TimeSpan until = AgentPhones.Now + measured;
        await CallAsync(site, 0); // the first of a life loads what the others find loaded
        for (int number = 1; AgentPhones.Now < until; number++)
        {
            if (await CallAsync(site, number) is { } ms)
                waited.Add(ms);
            else
                lost++;
        }

        return
        [
            ("join_to_invite_p50_ms", Percentiles.At(waited, 0.5)), ("join_to_invite_p99_ms", Percentiles.At(waited, 0.99)),
            ("join_to_invite_count", waited.Count), ("join_not_offered", lost),
        ];
    }

    /// <summary>Null: no agent's phone rang.</summary>
    private static async Task<double?> CallAsync(BenchSite site, int number)
    {
        int before = site.Phones.Invites.Count;
        await using var phone = new SipPhone(site.Switch.Folder.SipPort)
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"caller{number}"),
        };
        TimeSpan begin = AgentPhones.Now;
        await phone.DialAsync(ProductFiles.Queue, Sdp.Audio(site.Sink.Port, ["0 PCMU/8000"]));
        await phone.AnsweredAsync();
        while (site.Phones.Invites.Count == before && AgentPhones.Now < begin + InviteWithin)
            await Task.Delay(5);
        double? waited = site.Phones.Invites.Skip(before).Select(at => (double?)(at - begin).TotalMilliseconds).FirstOrDefault();
        await phone.HungUpAsync(InviteWithin * 4);
        return waited;
    }
}
