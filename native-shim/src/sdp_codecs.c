/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file sdp_codecs.c  A digest of the lines that choose a codec */
#include "sdp_codecs.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#define FNV_BASIS UINT64_C(0xcbf29ce484222325) /* FNV-1a, 64 bits */
#define FNV_PRIME UINT64_C(0x100000001b3)
#define MEDIA "m="

static const char *const about_codecs[] = { MEDIA, "a=rtpmap:", "a=fmtp:", "a=ptime:", "a=maxptime:" };

static bool starts_with(const char *line, size_t length, const char *start)
{
	return length >= strlen(start) && !memcmp(line, start, strlen(start));
}

static bool is_about_codecs(const char *line, size_t length)
{
	for (size_t i = 0; i < sizeof(about_codecs) / sizeof(about_codecs[0]); i++) {
		if (starts_with(line, length, about_codecs[i])) {
			return true;
		}
	}
	return false;
}

/* "m=audio 4000 RTP/AVP 0 8": the second word is where the phone listens, which doesn't matter. */
static uint64_t add_line(uint64_t digest, const char *line, size_t length)
{
	const bool media = starts_with(line, length, MEDIA);
	uint32_t word = 0;

	for (size_t i = 0; i < length; i++) {
		word += line[i] == ' ';
		if (!media || word != 1) {
			digest = (digest ^ (uint8_t) line[i]) * FNV_PRIME;
		}
	}
	return (digest ^ '\n') * FNV_PRIME;
}

uint64_t acd_sdp_codecs_digest(const char *sdp)
{
	uint64_t digest = FNV_BASIS;

	if (!sdp || !*sdp) {
		return 0;
	}
	while (*sdp) {
		const size_t length = strcspn(sdp, "\r\n");

		if (is_about_codecs(sdp, length)) {
			digest = add_line(digest, sdp, length);
		}
		sdp += length;
		sdp += strspn(sdp, "\r\n");
	}
	return digest;
}
