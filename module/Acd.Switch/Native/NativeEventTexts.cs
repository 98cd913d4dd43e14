using System.Runtime.CompilerServices;

namespace Acd.Switch.Native;

/// <summary><c>acd_span[ACD_EVENT_TEXTS]</c>.</summary>
[InlineArray(AbiConstants.EventTexts)]
internal struct NativeEventTexts
{
    private NativeSpan _first;
}
