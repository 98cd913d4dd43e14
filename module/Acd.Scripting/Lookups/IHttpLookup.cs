namespace Acd.Scripting.Lookups;

/// <summary>Asks web servers for scripts. Any thread.</summary>
public interface IHttpLookup
{
    /// <exception cref="LookupException">No answer; the message is for the script's author.</exception>
    Task<HttpReply> Ask(HttpQuestion question, CancellationToken cancellation);
}
