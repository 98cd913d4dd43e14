/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file sdp_codecs_test.c  What changes a codec, and what doesn't */
#include "sdp_codecs.h"
#include "test.h"

#include <stddef.h>

#define SDP(port, direction, payloads, ptime)                                                                    \
	"v=0\r\no=- 1 " port " IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " port " RTP/AVP " \
	payloads "\r\na=rtpmap:0 PCMU/8000\r\na=ptime:" ptime "\r\na=" direction "\r\n"

static const char first[] = SDP("4000", "sendrecv", "0 101", "20");

ACD_TEST(sdp_codecs_of_nothing_are_none)
{
	CHECK_EQUAL(0, acd_sdp_codecs_digest(NULL));
	CHECK_EQUAL(0, acd_sdp_codecs_digest(""));
	CHECK(acd_sdp_codecs_digest("v=0\r\n") != 0);
}

ACD_TEST(sdp_codecs_stay_when_hold_port_and_version_change)
{
	CHECK(acd_sdp_codecs_digest(first) == acd_sdp_codecs_digest(SDP("5000", "sendonly", "0 101", "20")));
	CHECK(acd_sdp_codecs_digest("m=audio 1 RTP/AVP 0\n") == acd_sdp_codecs_digest("m=audio 2 RTP/AVP 0\r\n"));
}

ACD_TEST(sdp_codecs_change_with_packet_time_payloads_and_parameters)
{
	CHECK(acd_sdp_codecs_digest(first) != acd_sdp_codecs_digest(SDP("4000", "sendrecv", "0 101", "40")));
	CHECK(acd_sdp_codecs_digest(first) != acd_sdp_codecs_digest(SDP("4000", "sendrecv", "8 101", "20")));
	CHECK(acd_sdp_codecs_digest("a=fmtp:96 mode-set=7\r\n") != acd_sdp_codecs_digest("a=fmtp:96 mode-set=0\r\n"));
	CHECK(acd_sdp_codecs_digest("a=maxptime:20\r\n") != acd_sdp_codecs_digest("a=maxptime:40\r\n"));
}

ACD_TEST(sdp_codecs_of_broken_lines_are_read_to_their_end)
{
	CHECK(acd_sdp_codecs_digest("m=") != 0);
	CHECK(acd_sdp_codecs_digest("m=audio") != acd_sdp_codecs_digest("m=video"));
	CHECK(acd_sdp_codecs_digest("\r\n\r\na=ptime:") != acd_sdp_codecs_digest("\r\n\r\na=ptime"));
}
