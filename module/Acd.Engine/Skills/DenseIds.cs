namespace Acd.Engine.Skills;

/// <summary>Small numbers from 0, each given to one owner at a time; a number that came back is given again before a new one is.</summary>
internal sealed class DenseIds
{
    private readonly Stack<int> _free = [];
    private int _next;

    public int Take() => _free.TryPop(out var id) ? id : _next++;

    public void GiveBack(int id) => _free.Push(id);
}
