namespace Acd.Store.Databases;

/// <summary>Two machines write to one database under the same number. Nothing was written.</summary>
public sealed class StoreOwnerException : Exception
{
    public StoreOwnerException()
    {
    }

    public StoreOwnerException(string message)
        : base(message)
    {
    }

    public StoreOwnerException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal static StoreOwnerException Of(int node) => new(
        $"another machine writes to it as number {node}, too; give each machine a store-node of its own in acd.conf.xml");
}
