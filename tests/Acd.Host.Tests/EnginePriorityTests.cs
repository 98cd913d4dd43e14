namespace Acd.Host.Tests;

/// <summary>The engine's thread goes before others, and takes nobody with it.</summary>
public class EnginePriorityTests
{
    [Fact]
    public void Only_the_thread_itself_goes_first()
    {
        int niceness = 0, child = 0;
        bool wentFirst = false;
        Run(() =>
        {
            wentFirst = EnginePriority.GoFirst();
            niceness = Niceness();
            Run(() => child = Niceness());
        });
        Assert.Equal(wentFirst ? -20 : Niceness(), niceness);
        Assert.Equal(wentFirst ? 0 : Niceness(), child);
        // Where tests run as root, as continuous integration does, nothing forbids it.
        Assert.Equal(Environment.IsPrivilegedProcess, wentFirst);
    }

    private static void Run(Action action)
    {
        var thread = new Thread(() => action());
        thread.Start();
        thread.Join();
    }

    /// <summary>proc(5): the 19th field; the second may have spaces and ends with the last parenthesis.</summary>
    private static int Niceness()
    {
        string stat = File.ReadAllText("/proc/thread-self/stat");
        return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[16]);
    }
}
