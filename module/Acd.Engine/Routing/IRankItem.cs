namespace Acd.Engine.Routing;

/// <summary>Something that can stand in one <see cref="RankTree{TKey,TItem}"/> and knows its place there.</summary>
internal interface IRankItem
{
    /// <summary>Place in the tree's array; 0 while in none. Written by the tree only.</summary>
    int Place { get; set; }
}
