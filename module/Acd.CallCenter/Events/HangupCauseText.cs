using System.Globalization;
using System.Text.RegularExpressions;
using Acd.Engine.Events;

namespace Acd.CallCenter.Events;

/// <summary>Names of hang-up causes as FreeSWITCH spells them in events (switch_channel_cause2str).</summary>
internal static partial class HangupCauseText
{
    /// <summary>Those the engine has no name for, by FreeSWITCH's number.</summary>
    private static readonly Dictionary<int, string> Others = new()
    {
        [2] = "NO_ROUTE_TRANSIT_NET", [3] = "NO_ROUTE_DESTINATION", [6] = "CHANNEL_UNACCEPTABLE", [7] = "CALL_AWARDED_DELIVERED",
        [22] = "NUMBER_CHANGED", [23] = "REDIRECTION_TO_NEW_DESTINATION", [25] = "EXCHANGE_ROUTING_ERROR",
        [28] = "INVALID_NUMBER_FORMAT", [29] = "FACILITY_REJECTED", [30] = "RESPONSE_TO_STATUS_ENQUIRY", [31] = "NORMAL_UNSPECIFIED",
        [34] = "NORMAL_CIRCUIT_CONGESTION", [38] = "NETWORK_OUT_OF_ORDER", [43] = "ACCESS_INFO_DISCARDED",
        [44] = "REQUESTED_CHAN_UNAVAIL", [45] = "PRE_EMPTED", [50] = "FACILITY_NOT_SUBSCRIBED", [52] = "OUTGOING_CALL_BARRED",
        [54] = "INCOMING_CALL_BARRED", [57] = "BEARERCAPABILITY_NOTAUTH", [58] = "BEARERCAPABILITY_NOTAVAIL",
        [63] = "SERVICE_UNAVAILABLE", [65] = "BEARERCAPABILITY_NOTIMPL", [66] = "CHAN_NOT_IMPLEMENTED",
        [69] = "FACILITY_NOT_IMPLEMENTED", [79] = "SERVICE_NOT_IMPLEMENTED", [81] = "INVALID_CALL_REFERENCE",
        [88] = "INCOMPATIBLE_DESTINATION", [95] = "INVALID_MSG_UNSPECIFIED", [96] = "MANDATORY_IE_MISSING",
        [97] = "MESSAGE_TYPE_NONEXIST", [98] = "WRONG_MESSAGE", [99] = "IE_NONEXIST", [100] = "INVALID_IE_CONTENTS",
        [101] = "WRONG_CALL_STATE", [102] = "RECOVERY_ON_TIMER_EXPIRE", [103] = "MANDATORY_IE_LENGTH_ERROR", [111] = "PROTOCOL_ERROR",
        [127] = "INTERWORKING", [142] = "SUCCESS", [700] = "CRASH", [800] = "BLIND_TRANSFER", [801] = "ATTENDED_TRANSFER",
        [803] = "USER_CHALLENGE", [804] = "MEDIA_TIMEOUT", [805] = "PICKED_OFF", [808] = "INVALID_GATEWAY", [809] = "GATEWAY_DOWN",
        [810] = "INVALID_URL", [811] = "INVALID_PROFILE", [813] = "SRTP_READ_ERROR", [814] = "BOWOUT",
        [817] = "DOES_NOT_EXIST_ANYWHERE", [818] = "NOT_ACCEPTABLE", [819] = "UNWANTED", [820] = "NO_IDENTITY",
        [821] = "BAD_IDENTITY_INFO", [822] = "UNSUPPORTED_CERTIFICATE", [823] = "INVALID_IDENTITY", [824] = "STALE_DATE",
        [825] = "REJECT_ALL",
    };

    public static string Of(HangupCause cause)
    {
        if (Enum.IsDefined(cause))
        {
            return WordStart().Replace(cause.ToString(), "_").ToUpperInvariant();
        }

        int number = (int)cause;
        return Others.TryGetValue(number, out string? name) ? name : string.Create(CultureInfo.InvariantCulture, $"UNKNOWN_{number}");
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
