using Acd.Scripting.Lookups;

namespace Acd.Scripting.Tests.Support;

/// <summary>A web whose answers a test decides; remembers the questions.</summary>
internal sealed class FixedHttp(Func<CancellationToken, Task<HttpReply>> answer) : IHttpLookup
{
    public List<HttpQuestion> Questions { get; } = [];

    public Task<HttpReply> Ask(HttpQuestion question, CancellationToken cancellation)
    {
        lock (Questions)
            Questions.Add(question);
        return answer(cancellation);
    }
}
