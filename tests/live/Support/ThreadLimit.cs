using System.Globalization;

namespace Acd.Live.Tests.Support;

/// <summary>
/// No more threads for one process than it has, by a control group; the limit for users doesn't hold for root. Skips the test where control
/// groups can't be made.
/// </summary>
public sealed class ThreadLimit : IDisposable
{
    private static readonly string[] Parents = ["/sys/fs/cgroup/pids", "/sys/fs/cgroup"];

    private readonly string _group;
    private readonly string _before;
    private readonly int _process;

    private ThreadLimit(string group, string before, int process) => (_group, _before, _process) = (group, before, process);

    public static ThreadLimit Put(int process)
    {
        foreach (string parent in Parents.Where(each => File.Exists(Path.Combine(each, "cgroup.procs"))))
        {
            string group = Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $"acd-test-{process}"));
            try
            {
                Directory.CreateDirectory(group);
                string threads = Directory.GetDirectories($"/proc/{process}/task").Length.ToString(CultureInfo.InvariantCulture);
                File.WriteAllText(Path.Combine(group, "pids.max"), threads);
                MoveTo(group, process);
                return new ThreadLimit(group, parent, process);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (Directory.Exists(group))
                    Directory.Delete(group);
            }
        }

        Assert.Skip("LIVE TEST NOT RUN: this account may not make control groups; run the tests as root to see threads run out");
        throw new InvalidOperationException("Skip doesn't return.");
    }

    public void Dispose()
    {
        if (Directory.Exists($"/proc/{_process}"))
            MoveTo(_before, _process);
        Directory.Delete(_group);
    }

    private static void MoveTo(string group, int process) =>
        File.WriteAllText(Path.Combine(group, "cgroup.procs"), process.ToString(CultureInfo.InvariantCulture));
}
