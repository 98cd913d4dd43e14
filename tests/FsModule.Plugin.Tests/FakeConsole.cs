namespace FsModule.Plugin.Tests;

/// <summary>A FreeSWITCH that knows the commands a test gave it, with their replies in order (the last one repeats).</summary>
internal sealed class FakeConsole : IConsole
{
    private readonly Dictionary<string, Queue<string>> replies = [];

    public List<string> Executed { get; } = [];

    public List<string> Notices { get; } = [];

    public List<string> Errors { get; } = [];

    /// <summary>Thrown by every command once set.</summary>
    public Exception? Fault { get; set; }

    public FakeConsole On(string command, params string[] inOrder)
    {
        replies[command] = new Queue<string>(inOrder);
        return this;
    }

    public string Execute(string command, string arguments)
    {
        Executed.Add($"{command} {arguments}");
        if (Fault is not null)
            throw Fault;
        if (!replies.TryGetValue(command, out var queue))
            return "INVALID COMMAND!\n";
        return queue.Count > 1 ? queue.Dequeue() : queue.Peek();
    }

    public void Notice(string line) => Notices.Add(line);

    public void Error(string line) => Errors.Add(line);
}
