namespace Acd.Switch.Tests.Layout;

/// <summary>Place and size of one field; a row with an empty field is the struct itself. Names as in acd_abi.h.</summary>
public sealed record LayoutRow(string Struct, string Field, int Offset, int Size)
{
    public override string ToString() => $"{Struct} {(Field.Length == 0 ? "-" : Field)} {Offset} {Size}";
}
