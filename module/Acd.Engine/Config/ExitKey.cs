namespace Acd.Engine.Config;

/// <summary>Digits a waiting caller can press.</summary>
/// <param name="Digits">One or more of 0–9, *, #. When one choice begins another, the longer one gets its chance first.</param>
/// <param name="Action">What happens.</param>
/// <param name="Extension">Where he goes with <see cref="ExitAction.Leave"/>; empty: on in the dialplan.</param>
public sealed record ExitKey(string Digits, ExitAction Action = ExitAction.Leave, string Extension = "");
