using Acd.CallCenter.Book;

namespace Acd.CallCenter.Center;

/// <summary>Changes of the book that the engine has to agree to.</summary>
internal static class BookChanges
{
    /// <summary>
    /// What the engine won't work with is taken back: otherwise it would refuse whatever is changed after it, too. False: so it was.
    /// </summary>
    public static bool TryChange(this IEngineDoor door, CallCenterBook book, Action change, Action undo)
    {
        change();
        if (door.Apply(book.ToEngine()))
        {
            return true;
        }

        undo();
        return false;
    }
}
