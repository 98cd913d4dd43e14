using Acd.Analysis.Logs;

namespace Acd.Analysis.Tests;

public sealed class LogReaderTests
{
    [Theory]
    [InlineData("2026-03-01 10:00:00.123456 97.53% [CRIT] switch_core_session.c:2427 Throttle Error! 12", 97.53, "Throttle Error! 12")]
    [InlineData("2026-03-01 10:00:00.123456 0.00% [CRIT] a.c:1 x y", null, "x y")]
    [InlineData("2026-03-01 10:00:00.123456 [CRIT] a.c:1 older FreeSWITCH", null, "older FreeSWITCH")]
    [InlineData("6a4527be-c9a7-4ffb-83f0-3da6cf692b53 2026-03-01 10:00:00.1 50.00% [CRIT] a.c:1 with uuid", 50.0, "with uuid")]
    public void A_line_has_time_idle_level_and_text(string line, double? idle, string text)
    {
        Assert.True(LogLine.TryParse(line, out var parsed));
        Assert.Equal((SampleLog.Start, idle, "CRIT", text), (parsed.At, parsed.IdlePercent, parsed.Level, parsed.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("LUKE'S VOICE: Artoo")]
    [InlineData("2026-13-41 10:00:00.123456 97.53% [CRIT] a.c:1 no such day")]
    public void Other_lines_have_none(string line) => Assert.False(LogLine.TryParse(line, out _));

    [Fact]
    public void Only_the_time_asked_for_is_taken_with_its_lines_numbers()
    {
        using var log = new SampleLog();
        log.Write(Enumerable.Range(0, 100).Select(i => SampleLog.Line(i, "CRIT", $"Throttle Error! {i}")));

        var (_, tally) = log.Read(since: 40, until: 50);

        var count = tally.Counts["sessions-per-second"];
        Assert.Equal((10, $"{log.Path}:41", $"{log.Path}:50"), (count.Lines, $"{count.First}", $"{count.Last}"));
    }

    [Fact]
    public void Rotated_files_are_read_in_order_as_far_back_as_needed()
    {
        using var log = new SampleLog();
        log.Write([SampleLog.Line(0, "CRIT", "Throttle Error! 0")], ".2");
        log.Write([SampleLog.Line(100, "CRIT", "Throttle Error! 1")], ".1");
        log.Write([SampleLog.Line(200, "CRIT", "Throttle Error! 2")]);
        File.SetLastWriteTimeUtc(log.Path + ".2", new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(log.Path + ".1", new DateTime(2026, 3, 1, 0, 0, 9, DateTimeKind.Utc));

        var (coverage, tally) = log.Read(since: 50, until: 300);

        Assert.Equal([log.Path + ".2", log.Path + ".1", log.Path], coverage.Files);
        Assert.Equal(2, tally.Counts["sessions-per-second"].Lines);
        Assert.Equal($"{log.Path}.1:1", $"{tally.Counts["sessions-per-second"].First}");
    }

    [Fact]
    public void Of_a_large_file_only_the_end_is_read_and_places_stay_right()
    {
        using var log = new SampleLog();
        const int Lines = 200_000;
        log.Write(Enumerable.Range(0, Lines).Select(i => SampleLog.Line(i / 100.0, "CRIT", $"Throttle Error! {i}")));
        long size = new FileInfo(log.Path).Length;

        var (coverage, tally) = log.Read(since: 1_990, until: 3_000);

        Assert.False(coverage.IsCut);
        Assert.InRange(coverage.Bytes, 1, size / 2);
        Assert.Equal((1_000, Lines - 1_000 + 1), (tally.Lines, (int)tally.Counts["sessions-per-second"].First.Line));
    }

    [Fact]
    public void No_more_is_read_than_allowed_and_the_report_says_so()
    {
        using var log = new SampleLog();
        log.Write(Enumerable.Range(0, 1_000).Select(i => SampleLog.Line(i, "CRIT", $"Throttle Error! {i}")));

        var (coverage, tally) = log.Read(since: 0, until: 3_000, maxBytes: 10_000);

        Assert.True(coverage.IsCut);
        Assert.InRange(coverage.Bytes, 9_000, 10_000);
        Assert.InRange(tally.Lines, 50, 200);
        string last = tally.Counts["sessions-per-second"].Last.ToString();
        Assert.StartsWith($"{log.Path}, byte ", last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_still_being_written_is_left_for_later()
    {
        using var log = new SampleLog();
        File.WriteAllText(log.Path, SampleLog.Line(0, "CRIT", "Throttle Error! 1") + "\n" + SampleLog.Line(1, "CRIT", "Throttle Err"));

        Assert.Equal(1, log.Read(0, 10).Tally.Lines);
    }
}
