// Follows mod_acd's events without missing one, over FreeSWITCH's event socket, in its plain format.
//
//     ACD_ESL_PASSWORD=... dotnet run AcdEvents.cs -- [host] [port] [place]
//
// Each event goes to standard output as a line "NUMBER EVENT QUEUE CALL AGENT"; then its number is noted in the file of the place.
// After a lost connection, a restart of this program or of FreeSWITCH it goes on from there: what happened meanwhile is fetched with
// "acd info since". An event may come twice when the program is killed between the two, never not at all, as long as mod_acd still
// has it (the last 10,000). Ends with 2 when waiting can't help: wrong password, or events that aren't switched on.
#:property PublishAot=false

using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

string host = args.ElementAtOrDefault(0) ?? "127.0.0.1";
int port = int.Parse(args.ElementAtOrDefault(1) ?? "8021", CultureInfo.InvariantCulture);
var place = new Place(args.ElementAtOrDefault(2) ?? "acd-events.place");
string password = Environment.GetEnvironmentVariable("ACD_ESL_PASSWORD") ?? "";
while (true)
{
    try
    {
        using var socket = new EventSocket(host, port, password);
        new Follower(socket, place).Run();
    }
    catch (HopelessException e)
    {
        Console.Error.WriteLine(e.Message);
        return 2;
    }
    catch (Exception e) when (e is IOException or SocketException)
    {
        Console.Error.WriteLine($"{host}:{port}: {e.Message}; again in 2 s");
        Thread.Sleep(TimeSpan.FromSeconds(2));
    }
}

/// <summary>Trying again won't help.</summary>
internal sealed class HopelessException(string message) : Exception(message);

/// <summary>One message of the event socket: headers, and a body if it has one.</summary>
internal sealed record Frame(Dictionary<string, string> Headers, string Body)
{
    public string Type => Headers.GetValueOrDefault("Content-Type", "");
}

/// <summary>How far we are: the engine's life and the number of the last event.</summary>
internal sealed class Place
{
    private const string NoEngine = "-";

    private readonly string _path;

    public Place(string path)
    {
        _path = path;
        string[] words = File.Exists(path) ? File.ReadAllText(path).Split() : [NoEngine, "0"];
        (Engine, Number) = (words[0], long.Parse(words[1], CultureInfo.InvariantCulture));
    }

    public string Engine { get; private set; }

    public long Number { get; private set; }

    public void StartOf(string? engine) => Move(engine ?? NoEngine, 0);

    public void Move(string engine, long number)
    {
        (Engine, Number) = (engine, number);
        // Written beside it and renamed, so that a crash leaves the old or the new one, never half of one.
        File.WriteAllText(_path + ".new", $"{engine} {number}\n");
        File.Move(_path + ".new", _path, overwrite: true);
    }
}

/// <summary>A connection that is logged in and subscribed. What comes while an answer is awaited is kept in order.</summary>
internal sealed class EventSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpClient _client;
    private readonly NetworkStream _network;
    private readonly BufferedStream _stream;
    private readonly Queue<Dictionary<string, string>> _events = new();

    public EventSocket(string host, int port, string password)
    {
        _client = new TcpClient(host, port) { NoDelay = true };
        _network = _client.GetStream();
        _stream = new BufferedStream(_network);
        ReadFrame();
        if (!Ask($"auth {password}").Headers.GetValueOrDefault("Reply-Text", "").StartsWith("+OK", StringComparison.Ordinal))
            throw new HopelessException("FreeSWITCH refuses the password: see event_socket.conf.xml and ACD_ESL_PASSWORD");
        Ask("event plain CUSTOM acd::info");
    }

    public string Api(string command) => Ask($"api {command}").Body;

    /// <summary>Waits as long as it takes.</summary>
    public Dictionary<string, string> NextEvent()
    {
        _client.ReceiveTimeout = 0;
        while (_events.Count == 0)
            Keep(ReadFrame());
        return _events.Dequeue();
    }

    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
    }

    private Frame Ask(string command)
    {
        _client.ReceiveTimeout = (int)Patience.TotalMilliseconds;
        _network.Write(Encoding.UTF8.GetBytes($"{command}\n\n"));
        while (true)
        {
            Frame frame = ReadFrame();
            if (frame.Type is "command/reply" or "api/response")
                return frame;
            Keep(frame);
        }
    }

    private void Keep(Frame frame)
    {
        if (frame.Type == "text/event-plain")
            _events.Enqueue(Headers(frame.Body.Split('\n'), Uri.UnescapeDataString));
    }

    private Frame ReadFrame()
    {
        var lines = new List<string>();
        for (string line = ReadLine(); line.Length > 0; line = ReadLine())
            lines.Add(line);
        Dictionary<string, string> headers = Headers(lines, value => value);
        byte[] body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
        _stream.ReadExactly(body);
        var frame = new Frame(headers, Encoding.UTF8.GetString(body));
        return frame.Type == "text/disconnect-notice" ? throw new IOException("FreeSWITCH ends the connection") : frame;
    }

    private string ReadLine()
    {
        var line = new List<byte>();
        for (int read = _stream.ReadByte(); read != '\n'; read = _stream.ReadByte())
            line.Add(read < 0 ? throw new IOException("FreeSWITCH closed the connection") : (byte)read);
        return Encoding.UTF8.GetString([.. line]);
    }

    private static Dictionary<string, string> Headers(IEnumerable<string> lines, Func<string, string> decode)
    {
        var headers = new Dictionary<string, string>();
        foreach (string[] pair in lines.Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2))
            headers[pair[0]] = decode(pair[1]);
        return headers;
    }
}

/// <summary>Prints every event once, in order.</summary>
internal sealed class Follower(EventSocket socket, Place place)
{
    public void Run()
    {
        CatchUp();
        while (true)
        {
            Dictionary<string, string> told = socket.NextEvent();
            bool sameLife = told["ACD-Engine"] == place.Engine;
            if (sameLife && Number(told) <= place.Number)
                continue;
            if (sameLife && Number(told) == place.Number + 1)
                Take(told);
            else
                CatchUp();
        }
    }

    /// <summary>Fetches what is missing. The events of it that still come live are known by their numbers then.</summary>
    private void CatchUp()
    {
        while (true)
        {
            string[] lines = socket.Api($"acd info since {place.Number}").Trim().Split('\n');
            string verdict = lines[^1];
            if (!verdict.StartsWith("+OK", StringComparison.Ordinal))
            {
                CannotCatchUp(verdict);
                continue;
            }
            long newest = long.Parse(verdict[(verdict.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
            List<Dictionary<string, string>> missed =
                [.. lines[..^1].Select(line => JsonSerializer.Deserialize<Dictionary<string, string>>(line)!)];
            string? otherLife = missed.Select(told => told["ACD-Engine"]).FirstOrDefault(engine => engine != place.Engine);
            if (place.Number > 0 && (otherLife is not null || newest < place.Number))
            {
                Console.Error.WriteLine($"the engine began anew; {place.Number} was the last event of the one before");
                place.StartOf(otherLife);
                continue;
            }
            missed.ForEach(Take);
            if (place.Number >= newest)
                return;
        }
    }

    private void CannotCatchUp(string verdict)
    {
        if (verdict.Contains("info-events", StringComparison.Ordinal))
            throw new HopelessException(verdict);
        if (!verdict.Contains("no longer kept", StringComparison.Ordinal))
            throw new IOException(verdict);
        Console.Error.WriteLine($"LOST: events after {place.Number}: {verdict}");
        place.StartOf(place.Engine);
    }

    private void Take(Dictionary<string, string> told)
    {
        string[] shown = ["ACD-Sequence", "ACD-Event", "ACD-Queue", "ACD-Call", "ACD-Agent"];
        Console.WriteLine(string.Join(' ', shown.Select(header => told.GetValueOrDefault(header, "-"))));
        place.Move(told["ACD-Engine"], Number(told));
    }

    private static long Number(Dictionary<string, string> told) => long.Parse(told["ACD-Sequence"], CultureInfo.InvariantCulture);
}
