using System.Runtime.CompilerServices;

namespace Acd.Switch.Native;

/// <summary><c>acd_text[ACD_COMMAND_TEXTS]</c>.</summary>
[InlineArray(AbiConstants.CommandTexts)]
internal struct NativeCommandTexts
{
    private NativeText _first;
}
