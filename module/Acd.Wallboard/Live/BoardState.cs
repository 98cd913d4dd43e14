using System.Text.Json;
using System.Text.Json.Serialization;
using Acd.Wallboard.Api;
using Acd.Wallboard.Board;

namespace Acd.Wallboard.Live;

/// <summary>A picture and its number.</summary>
public sealed record BoardState(long Sequence, BoardPicture Picture)
{
    private byte[]? _json;

    /// <summary>A copy is made to be changed: it gets a text of its own.</summary>
    private BoardState(BoardState other) => (Sequence, Picture) = (other.Sequence, other.Picture);

    /// <summary>As it goes to everybody who sees all there is, in UTF-8; written once, however many come at the same time.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Json => _json ??= JsonSerializer.SerializeToUtf8Bytes(this, WebJson.Default.BoardState);
}
