namespace Acd.Store.Schema;

/// <summary>The database isn't of a schema this program can write to. Nothing in it was changed.</summary>
public sealed class StoreSchemaException : Exception
{
    public StoreSchemaException()
    {
    }

    public StoreSchemaException(string message)
        : base(message)
    {
    }

    public StoreSchemaException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
