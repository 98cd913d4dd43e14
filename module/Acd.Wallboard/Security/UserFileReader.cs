using System.Text.Json;
using Acd.Wallboard.Api;

namespace Acd.Wallboard.Security;

/// <summary>Reads the users' file, which somebody may have edited by hand. It never writes: what can't be used stays as it is.</summary>
internal static class UserFileReader
{
    /// <summary>No users when there is no file.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="InvalidDataException">The file isn't what the book wrote; the message says which, why and what to do.</exception>
    public static UserFile Read(string path)
    {
        if (!File.Exists(path))
            return new UserFile([], []);
        UserFile? file;
        try
        {
            file = JsonSerializer.Deserialize(File.ReadAllBytes(path), WebJson.Default.UserFile);
        }
        catch (JsonException exception)
        {
            throw Unusable(path, exception.Message, exception);
        }
        return Fault(file) is { } fault
            ? throw Unusable(path, fault, null)
            : new UserFile([.. file!.Users.Select(Completed)], [.. file.Tokens.Select(Completed)]);
    }

    private static string? Fault(UserFile? file)
    {
        if (file is not { Users: { } users, Tokens: { } tokens })
            return "users and tokens, two lists, are missing";
        if (users.Concat(tokens).Any(holder => !IsWhole(holder)))
            return "a user or token is null, lacks name, secret or role, or has a queue without a name";
        return users.Select(user => user.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() < users.Count
            ? "two users have the same name" : null;
    }

    private static bool IsWhole(UserRecord? holder) =>
        holder is { Name.Length: > 0, Secret.Length: > 0 } && Enum.IsDefined(holder.Role)
        && (holder.Queues is not { } queues || !queues.Any(string.IsNullOrEmpty));

    /// <summary>What the file leaves out is null, whatever the record's own defaults.</summary>
    private static UserRecord Completed(UserRecord holder) =>
        holder with { Agent = holder.Agent ?? "", Phone = holder.Phone ?? "", Queues = holder.Queues ?? [], Stamp = holder.Stamp ?? "" };

    private static InvalidDataException Unusable(string path, string why, Exception? cause) => new(
        $"{path} can't be used: {why}. Put an older copy in its place; or move it away, and the log says how to make the first user",
        cause);
}
