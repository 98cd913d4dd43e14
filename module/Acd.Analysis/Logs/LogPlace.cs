namespace Acd.Analysis.Logs;

/// <summary>Where a line stands.</summary>
/// <param name="File">Its path.</param>
/// <param name="Line">From 1; 0: the file is so large that its lines weren't counted, <paramref name="Offset"/> says where.</param>
/// <param name="Offset">Bytes from the file's beginning.</param>
public readonly record struct LogPlace(string File, long Line, long Offset)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}" : $"{File}, byte {Offset}";
}
