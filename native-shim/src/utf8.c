/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file utf8.c  Copies text from anywhere into bounded, well-formed UTF-8 */
#include "utf8.h"

#include <string.h>

/* What the lead byte promises, and the range of the byte after it: that range rules out overlong forms, surrogates and > U+10FFFF. */
typedef struct utf8_lead {
	uint8_t first;
	uint8_t last;
	uint8_t length;
	uint8_t second_min;
	uint8_t second_max;
} utf8_lead;

static const utf8_lead leads[] = {
	{0xC2, 0xDF, 2, 0x80, 0xBF}, {0xE0, 0xE0, 3, 0xA0, 0xBF}, {0xE1, 0xEC, 3, 0x80, 0xBF}, {0xED, 0xED, 3, 0x80, 0x9F},
	{0xEE, 0xEF, 3, 0x80, 0xBF}, {0xF0, 0xF0, 4, 0x90, 0xBF}, {0xF1, 0xF3, 4, 0x80, 0xBF}, {0xF4, 0xF4, 4, 0x80, 0x8F},
};

/* Bytes of the code point at p, 0 when it isn't well formed. */
static size_t sequence_length(const uint8_t *p, size_t left)
{
	size_t i;

	if (p[0] < 0x80) {
		return 1;
	}

	for (i = 0; i < sizeof(leads) / sizeof(leads[0]); i++) {
		const utf8_lead *lead = &leads[i];
		size_t k;

		if (p[0] < lead->first || p[0] > lead->last) {
			continue;
		}
		if (left < lead->length || p[1] < lead->second_min || p[1] > lead->second_max) {
			return 0;
		}
		for (k = 2; k < lead->length; k++) {
			if ((p[k] & 0xC0) != 0x80) {
				return 0;
			}
		}
		return lead->length;
	}

	return 0;
}

size_t acd_utf8_copy(char *to, size_t to_size, bool *cutp, const char *from, size_t from_length)
{
	const uint8_t *bytes = (const uint8_t *) from;
	size_t read = 0;
	size_t written = 0;

	while (read < from_length) {
		const size_t length = sequence_length(bytes + read, from_length - read);
		const size_t room = length ? length : 1;

		if (room > to_size - written) {
			if (cutp) {
				*cutp = true;
			}
			break;
		}
		if (length) {
			memcpy(to + written, from + read, length);
		} else {
			to[written] = '?';
		}
		read += room;
		written += room;
	}

	return written;
}

void acd_utf8_to_string(char *to, size_t to_size, const uint8_t *text, int32_t length)
{
	const size_t from_length = text && length > 0 ? (size_t) length : 0;

	to[acd_utf8_copy(to, to_size - 1, NULL, (const char *) text, from_length)] = '\0';
}
