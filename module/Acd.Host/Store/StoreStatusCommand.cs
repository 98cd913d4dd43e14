using System.Globalization;
using Acd.Host.ConsoleCommands;

namespace Acd.Host.Store;

/// <summary>Where records go, and what waits or was given up.</summary>
internal sealed class StoreStatusCommand(StoreDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("store status");

    public string Summary => "where records are kept, what waits to be written, what was lost";

    public void Run(ConsoleRequest request)
    {
        if (desk.Status is not { } status)
        {
            request.Reply("records are not kept (store=none, or the log says why)");
            return;
        }
        string state = status.IsConnected ? "connected"
            : desk.Service is null ? $"can't begin yet, is tried again: {Printable.Text(status.Failure)}"
            : status.Failure.Length > 0 ? $"away: {Printable.Text(status.Failure)}" : "not tried yet";
        request.Reply(string.Create(CultureInfo.InvariantCulture, $"""
            database         {Printable.Text(status.Database)}
            state            {state}
            facts            {status.Facts}, lost {status.FactsDropped}
            records written  {status.RecordsWritten}
            waiting          {status.RecordsInMemory} in memory, {status.JournalBytes} bytes in the journal
            given up         {status.DetailDropped} details, {status.TerminalDropped} terminal records
            failed attempts  {status.Failures}
            """));
    }
}
