namespace Acd.Doctor.Findings;

/// <summary>Puts other lines in the place of one.</summary>
/// <param name="File">Full path.</param>
/// <param name="Line">From 1.</param>
/// <param name="Old">What must stand there, or nothing is changed.</param>
/// <param name="New">None: the line goes.</param>
public sealed record LineEdit(string File, int Line, string Old, IReadOnlyList<string> New);
