using Acd.CallCenter.Rows;
using Acd.Engine.Config;

namespace Acd.CallCenter;

/// <summary>A queue as configured: how lists show it, and what the engine gets. Both have the same name.</summary>
public sealed record QueueImport(QueueRow Row, QueueConfig Engine);
