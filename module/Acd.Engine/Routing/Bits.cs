using System.Numerics;

namespace Acd.Engine.Routing;

/// <summary>
/// A set of small numbers, one bit each. It grows to the largest number ever put in and never shrinks, so that steady state allocates
/// nothing. A number that was never put in is not in the set, however large; a negative one is a mistake of the caller.
/// </summary>
internal sealed class Bits
{
    private const int WordBits = 64;

    private ulong[] _words = new ulong[1];

    /// <summary>How many numbers are in the set. O(1).</summary>
    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    public bool Get(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var word = index / WordBits;
        return word < _words.Length && (_words[word] & Mask(index)) != 0;
    }

    /// <summary>Puts the number in. False when it was in already.</summary>
    public bool Set(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var word = index / WordBits;
        if (word >= _words.Length)
        {
            Array.Resize(ref _words, Math.Max(word + 1, _words.Length * 2));
        }

        if ((_words[word] & Mask(index)) != 0)
        {
            return false;
        }

        _words[word] |= Mask(index);
        Count++;
        return true;
    }

    /// <summary>Takes the number out. False when it wasn't in.</summary>
    public bool Clear(int index)
    {
        if (!Get(index))
        {
            return false;
        }

        _words[index / WordBits] &= ~Mask(index);
        Count--;
        return true;
    }

    /// <summary>Takes every number out and keeps the room for them.</summary>
    public void Clear()
    {
        Array.Clear(_words);
        Count = 0;
    }

    /// <summary>The numbers of this set, ascending. The rule of <see cref="Common"/> for changes inside the loop holds.</summary>
    public CommonBits.Enumerator GetEnumerator() => new(_words, _words);

    /// <summary>The numbers that are in both sets, ascending, without allocating. O(words of the shorter set).</summary>
    /// <remarks>
    /// Numbers may be taken out inside the loop (those of the 64 in hand still come), but none put in: a set that has to grow moves
    /// elsewhere.
    /// </remarks>
    public static CommonBits Common(Bits a, Bits b) => new(a._words, b._words);

    /// <summary>Whether any number is in both sets. O(words of the shorter set).</summary>
    public static bool Intersect(Bits a, Bits b) => Common(a, b).GetEnumerator().MoveNext();

    private static ulong Mask(int index) => 1UL << (index % WordBits);

    /// <summary>The AND of two sets, for a <c>foreach</c>.</summary>
    internal readonly struct CommonBits(ulong[] a, ulong[] b)
    {
        public Enumerator GetEnumerator() => new(a, b);

        internal struct Enumerator(ulong[] a, ulong[] b)
        {
            private readonly int _words = Math.Min(a.Length, b.Length);
            private int _next;
            private ulong _left;

            public int Current { get; private set; }

            public bool MoveNext()
            {
                while (_left == 0)
                {
                    if (_next == _words)
                    {
                        return false;
                    }

                    _left = a[_next] & b[_next];
                    _next++;
                }

                Current = ((_next - 1) * WordBits) + BitOperations.TrailingZeroCount(_left);
                _left &= _left - 1;
                return true;
            }
        }
    }
}
