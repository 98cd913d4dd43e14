namespace FsModule;

/// <summary>What the door needs of FreeSWITCH: its console commands and its log.</summary>
internal interface IConsole
{
    /// <summary>Runs a console command on this thread and returns all it wrote.</summary>
    string Execute(string command, string arguments);

    /// <summary>Logs one line an operator may want to know.</summary>
    void Notice(string line);

    /// <summary>Logs one line an operator must act on.</summary>
    void Error(string line);
}
