namespace Acd.Scripting.Bundles;

/// <summary>One file of a bundle as it was read.</summary>
/// <param name="Name">File name without a folder, <c>main.lua</c>.</param>
/// <param name="Source">Its bytes, without a byte order mark.</param>
public sealed record ScriptFile(string Name, ReadOnlyMemory<byte> Source);
