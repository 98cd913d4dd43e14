using Acd.Wallboard.Board;

namespace Acd.Wallboard.Live;

/// <summary>A picture and its number.</summary>
public sealed record BoardState(long Sequence, BoardPicture Picture);
