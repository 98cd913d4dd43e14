using Acd.Analysis;
using Acd.Analysis.Logs;

namespace Acd.Host.Analysis;

/// <summary>Reads FreeSWITCH's log into what is known. Not on the engine thread.</summary>
internal static class LogFile
{
    /// <summary>As mod_logfile names it unless logfile.conf says otherwise.</summary>
    public const string Name = "freeswitch.log";

    public static Findings Read(string path, DateTime since, DateTime until)
    {
        var tally = new LogTally();
        var findings = new Findings { Since = since, Until = until, Log = tally };
        try
        {
            return findings with { Coverage = new LogReader().Read(path, since, until, tally.Take) };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return findings with
            {
                NotKnown = [$"the log, because {exception.Message} Load mod_logfile, or name the file with scripts/analyze --log"],
            };
        }
    }
}
