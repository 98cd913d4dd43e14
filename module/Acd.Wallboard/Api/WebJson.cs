using System.Text.Json.Serialization;
using Acd.Engine.Explain;
using Acd.Engine.Snapshots;
using Acd.Wallboard.Board;
using Acd.Wallboard.Desk;
using Acd.Wallboard.Live;
using Acd.Wallboard.Security;
using Microsoft.AspNetCore.Mvc;

namespace Acd.Wallboard.Api;

/// <summary>What the web reads and writes: names in snake case with their units; unknown members are an error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BoardState))]
[JsonSerializable(typeof(BoardDelta))]
[JsonSerializable(typeof(CallerExplanation))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(LoginRequest))]
[JsonSerializable(typeof(SetupRequest))]
[JsonSerializable(typeof(AgentStatusRequest))]
[JsonSerializable(typeof(CallerPriorityRequest))]
[JsonSerializable(typeof(CallerMoveRequest))]
[JsonSerializable(typeof(CallerWithdrawRequest))]
[JsonSerializable(typeof(QueueModeRequest))]
[JsonSerializable(typeof(MonitorRequest))]
[JsonSerializable(typeof(DeskPicture))]
[JsonSerializable(typeof(DispositionRequest))]
[JsonSerializable(typeof(WrapUpExtensionRequest))]
[JsonSerializable(typeof(UserRequest))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(WhoAnswer))]
[JsonSerializable(typeof(IReadOnlyList<UserAnswer>))]
[JsonSerializable(typeof(ReloadAnswer))]
[JsonSerializable(typeof(IReadOnlyList<AgentStretch>))]
[JsonSerializable(typeof(IReadOnlyList<MonitorSnapshot>))]
[JsonSerializable(typeof(UserFile))]
internal sealed partial class WebJson : JsonSerializerContext;
