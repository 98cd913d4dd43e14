/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file log.c  The managed log becomes FreeSWITCH's log */
#include "shim.h"

#include "utf8.h"

#include <stdio.h>

#define LINE_BYTES 4096

void acd_log_line(int32_t level, const char *line)
{
	char clean[LINE_BYTES];
	size_t n = 0;

	for (; *line && n < sizeof(clean) - 1; line++) {
		const unsigned char c = (unsigned char) *line;
		/* A caller's name may hold anything; it must not forge log lines or move the cursor. Exceptions keep their line breaks. */
		clean[n++] = c < 0x20 && c != '\n' && c != '\t' ? '?' : (char) c;
	}
	clean[n] = '\0';
	if (level < SWITCH_LOG_ALERT || level > SWITCH_LOG_DEBUG) {
		level = SWITCH_LOG_ERROR;
	}
	switch_log_printf(SWITCH_CHANNEL_ID_LOG, "acd", "acd", 0, NULL, (switch_log_level_t) level, "%s\n", clean);
}

void acd_copy_text(char *to, size_t size, const acd_text *text)
{
	acd_utf8_to_string(to, size, text->bytes, text->length);
}
