using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Acd.Wallboard.Api;
using Microsoft.AspNetCore.Identity;

namespace Acd.Wallboard.Security;

/// <summary>
/// Users and tokens, in memory and in one file that only its owner can read. Passwords by ASP.NET Core Identity's hasher (PBKDF2), tokens,
/// which are random, by SHA-256. Any thread.
/// </summary>
public sealed class UserBook
{
    /// <summary>Shortest password.</summary>
    public const int PasswordLengthMin = 10;

    private const string FileName = "users.json";
    private const int TokenBytes = 32;

    // Checked when nobody has that name, so that a wrong name takes as long as a wrong password.
    private readonly string _nobodysSecret;
    private readonly PasswordHasher<UserRecord> _hasher = new();
    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly string _setupToken = NewSecret();
    private UserFile _file;

    /// <exception cref="IOException">The folder can't be made or the file can't be read.</exception>
    /// <exception cref="InvalidDataException">The file isn't what this wrote.</exception>
    public UserBook(string folder, TimeProvider time)
    {
        _time = time;
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _path = Path.Combine(folder, FileName);
        _file = UserFileReader.Read(_path);
        _nobodysSecret = _hasher.HashPassword(Nobody, NewSecret());
    }

    private static UserRecord Nobody { get; } = new("", UserRole.Viewer, "");

    /// <summary>Somebody was made, changed or removed. Under the book's lock: be quick.</summary>
    internal event Action? Changed;

    /// <summary>What the first user proves with that he can read the log; null: there are users.</summary>
    public string? SetupToken => Current is { Users.Count: 0 } ? _setupToken : null;

    public IReadOnlyList<UserRecord> Users => Current.Users;

    public IReadOnlyList<UserRecord> Tokens => Current.Tokens;

    private UserFile Current => Volatile.Read(ref _file);

    /// <summary>Makes the first user, an admin. False: the token is wrong, or there are users.</summary>
    public bool TrySetUp(string token, string name, string password)
    {
        lock (_lock)
        {
            if (SetupToken is not { } expected || !Same(token, expected))
                return false;
            Save(_file with { Users = [Make(new UserRecord(name, UserRole.Admin, ""), password)] });
            return true;
        }
    }

    /// <summary>Null: wrong name or password.</summary>
    public UserRecord? Find(string name, string password)
    {
        var user = Find(name);
        var verdict = _hasher.VerifyHashedPassword(user ?? Nobody, user?.Secret ?? _nobodysSecret, password);
        return verdict == PasswordVerificationResult.Failed ? null : user;
    }

    /// <summary>Null: there is no such user.</summary>
    public UserRecord? Find(string name) => Current.Users.FirstOrDefault(user => Is(user, name));

    /// <summary>Null: no such token, or its time is over.</summary>
    public UserRecord? FindToken(string token)
    {
        string secret = Hash(token);
        var found = Current.Tokens.FirstOrDefault(known => Same(known.Secret, secret));
        return found is null || IsOver(found) ? null : found;
    }

    /// <summary>He is still there as he was: the same password and rights, the token's time not over.</summary>
    public bool Counts(UserRecord user)
    {
        var file = Current;
        return !IsOver(user) && (file.Users.Contains(user) || file.Tokens.Contains(user));
    }

    /// <summary>Makes or changes a user; a null password stays. The caller has checked that the new rights lie within the reach.</summary>
    internal UserChange Put(UserRecord user, string? password, Reach reach)
    {
        lock (_lock)
        {
            var before = Find(user.Name);
            if (Refusal(before, reach) is { } refusal)
                return refusal;
            if (before is null && password is null)
                return UserChange.NeedsPassword;
            var after = password is null
                ? user with { Secret = before!.Secret, Stamp = NewSecret() }
                : Make(user, password);
            return SaveUsers([.. _file.Users.Where(other => !Is(other, user.Name)), after]);
        }
    }

    internal UserChange Remove(string name, Reach reach)
    {
        lock (_lock)
        {
            var before = Find(name);
            return Refusal(before, reach)
                ?? (before is null ? UserChange.Unknown : SaveUsers([.. _file.Users.Where(user => !Is(user, name))]));
        }
    }

    /// <summary>
    /// Makes a token, or replaces the one of that name. <paramref name="token"/> is shown once and kept nowhere; empty: refused. The caller
    /// has checked that the new rights lie within the reach.
    /// </summary>
    internal UserChange PutToken(UserRecord holder, Reach reach, out string token)
    {
        token = "";
        lock (_lock)
        {
            if (Refusal(TokenOf(holder.Name), reach) is { } refusal)
                return refusal;
            token = NewSecret();
            var kept = _file.Tokens.Where(other => !Is(other, holder.Name));
            Save(_file with { Tokens = [.. kept, holder with { Secret = Hash(token) }] });
            return UserChange.Done;
        }
    }

    internal UserChange RemoveToken(string name, Reach reach)
    {
        lock (_lock)
        {
            var before = TokenOf(name);
            if (Refusal(before, reach) is { } refusal)
                return refusal;
            if (before is null)
                return UserChange.Unknown;
            Save(_file with { Tokens = [.. _file.Tokens.Where(token => !Is(token, name))] });
            return UserChange.Done;
        }
    }

    /// <summary>
    /// Null: whoever asks may change that one. He is looked up again: a request's body may take long to come, and rights end meanwhile.
    /// </summary>
    private UserChange? Refusal(UserRecord? before, Reach reach)
    {
        if (!Counts(reach.Admin))
            return UserChange.AskerChanged;
        return before is null || reach.Covers(before) ? null : UserChange.BeyondReach;
    }

    private UserRecord? TokenOf(string name) => Current.Tokens.FirstOrDefault(token => Is(token, name));

    private bool IsOver(UserRecord holder) => holder.ExpiresAt <= _time.GetUtcNow().ToUnixTimeMilliseconds();

    private static bool Is(UserRecord user, string name) => string.Equals(user.Name, name, StringComparison.OrdinalIgnoreCase);

    private static bool Same(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private UserRecord Make(UserRecord user, string password) =>
        user with { Secret = _hasher.HashPassword(user, password), Stamp = NewSecret() };

    /// <summary>
    /// Not without somebody who may do everything. Where there was none already, not without an admin, who can still change the others.
    /// </summary>
    private UserChange SaveUsers(IReadOnlyList<UserRecord> users)
    {
        bool canDoAll = users.Any(Reach.IsUnlimited);
        if (!canDoAll && (_file.Users.Any(Reach.IsUnlimited) || !users.Any(user => user.Role == UserRole.Admin)))
            return UserChange.LastAdmin;
        Save(_file with { Users = users });
        return UserChange.Done;
    }

    /// <summary>A new file in place of the old one, so that a crash leaves one of them whole.</summary>
    private void Save(UserFile file)
    {
        string fresh = _path + ".new";
        var mode = new FileStreamOptions
        {
            Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (var stream = new FileStream(fresh, mode))
        {
            JsonSerializer.Serialize(stream, file, WebJson.Default.UserFile);
            stream.Flush(flushToDisk: true);
        }
        File.Move(fresh, _path, overwrite: true);
        Volatile.Write(ref _file, file);
        Changed?.Invoke();
    }
}
