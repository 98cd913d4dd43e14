namespace Acd.Doctor;

/// <summary>A folder and the disk it is on.</summary>
/// <param name="Folder">Full path.</param>
/// <param name="FreeBytes">What an ordinary user may still write.</param>
/// <param name="WholeBytes">Its size.</param>
public sealed record DiskSpace(string Folder, long FreeBytes, long WholeBytes);
