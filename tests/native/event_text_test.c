/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file event_text_test.c  Texts of events: packed, cut between code points, always well-formed UTF-8 */
#include "event_ring.h"
#include "test.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

static void check_text(const acd_event *event, uint32_t index, const char *expected)
{
	const acd_span *span = &event->texts[index];

	CHECK_EQUAL(strlen(expected), span->length);
	CHECK((size_t) span->offset + span->length <= ACD_EVENT_TEXT_BYTES);
	CHECK(memcmp(event->text_bytes + span->offset, expected, span->length) == 0);
}

static void check_copy(const char *from, size_t room, const char *expected, bool expected_cut)
{
	bool cut = false;
	char *to = malloc(room + 1); /* exactly as large as said, so that a sanitizer sees a byte too many */
	size_t length;

	CHECK(to);
	to[room] = '#';
	length = acd_utf8_copy(to, room, &cut, from, strlen(from));
	CHECK_EQUAL(strlen(expected), length);
	CHECK(memcmp(to, expected, length) == 0);
	CHECK(to[room] == '#');
	CHECK_EQUAL(expected_cut, cut);
	free(to);
}

ACD_TEST(event_init_clears_and_stamps)
{
	const int64_t before_us = acd_now_us();
	acd_event event;
	uint32_t i;

	memset(&event, 0xFF, sizeof(event));
	acd_event_init(&event, ACD_EVENT_CALLER_LEFT);
	CHECK_EQUAL(ACD_EVENT_CALLER_LEFT, event.kind);
	CHECK(event.at_us >= before_us && event.at_us <= acd_now_us());
	CHECK(!event.flags && !event.call_id && !event.leg_id && !event.request_id && !event.cause && !event.blob && !event.blob_length);
	for (i = 0; i < ACD_EVENT_TEXTS; i++) {
		CHECK(!event.texts[i].length && !event.texts[i].offset);
	}
}

ACD_TEST(event_texts_are_packed_one_behind_the_other)
{
	acd_event event;

	acd_event_init(&event, ACD_EVENT_CALLER_JOINED);
	acd_event_set_text(&event, 0, "sales");
	acd_event_set_text(&event, 1, NULL);
	acd_event_set_text(&event, 4, "Zo\xC3\xAB");
	acd_event_set_text(&event, 2, "");
	acd_event_set_text(&event, 3, "0401");
	check_text(&event, 0, "sales");
	check_text(&event, 1, "");
	check_text(&event, 2, "");
	check_text(&event, 3, "0401");
	check_text(&event, 4, "Zo\xC3\xAB");
	CHECK_EQUAL(9, event.texts[3].offset - event.texts[0].offset);
	CHECK_EQUAL(0, event.flags);
}

ACD_TEST(event_text_index_out_of_range_changes_nothing)
{
	acd_event event;
	acd_event before;

	acd_event_init(&event, ACD_EVENT_CALLER_JOINED);
	before = event;
	acd_event_set_text(&event, ACD_EVENT_TEXTS, "nowhere");
	acd_event_set_text(&event, UINT32_MAX, "nowhere");
	CHECK(memcmp(&before, &event, sizeof(event)) == 0);
}

ACD_TEST(event_text_without_room_is_cut_between_code_points_and_flagged)
{
	char filler[ACD_EVENT_TEXT_BYTES - 5 + 1];
	acd_event event;

	memset(filler, 'x', sizeof(filler) - 1);
	filler[sizeof(filler) - 1] = '\0';
	acd_event_init(&event, ACD_EVENT_CALLER_JOINED);
	acd_event_set_text(&event, 0, filler);
	CHECK_EQUAL(0, event.flags);
	acd_event_set_text(&event, 1, "\xE2\x82\xAC\xE2\x82\xAC"); /* 3 + 3 bytes into 5 */
	CHECK_EQUAL(ACD_EVENT_CUT, event.flags);
	check_text(&event, 1, "\xE2\x82\xAC");
	acd_event_set_text(&event, 2, "ab");
	check_text(&event, 2, "ab");
	acd_event_set_text(&event, 3, "c");
	check_text(&event, 3, "");
}

ACD_TEST(event_text_as_long_as_its_room_is_whole)
{
	char text[ACD_EVENT_TEXT_BYTES + 1];
	acd_event event;

	memset(text, 'x', ACD_EVENT_TEXT_BYTES);
	text[ACD_EVENT_TEXT_BYTES] = '\0';
	acd_event_init(&event, ACD_EVENT_CALLER_JOINED);
	acd_event_set_text(&event, 0, text);
	check_text(&event, 0, text);
	CHECK_EQUAL(0, event.flags);
}

ACD_TEST(utf8_copy_keeps_what_is_well_formed)
{
	/* The first and the last code point of each length, and the neighbours of the surrogates. */
	const char *text = "\x01\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF";

	check_copy(text, strlen(text), text, false);
}

ACD_TEST(utf8_copy_replaces_each_byte_that_is_not_utf8)
{
	check_copy("a\x80z", 9, "a?z", false);               /* continuation alone */
	check_copy("\xC0\xAF", 9, "??", false);               /* overlong */
	check_copy("\xC1\xBF", 9, "??", false);
	check_copy("\xE0\x9F\xBF", 9, "???", false);
	check_copy("\xF0\x8F\xBF\xBF", 9, "????", false);
	check_copy("\xED\xA0\x80", 9, "???", false);          /* surrogate */
	check_copy("\xF4\x90\x80\x80", 9, "????", false);     /* above U+10FFFF */
	check_copy("\xF5\xFF\xFE", 9, "???", false);          /* never in UTF-8 */
	check_copy("\xE2\x82", 9, "??", false);               /* ends too early */
	check_copy("\xE2\x28\xA1", 9, "?(?", false);
	check_copy("\xE2\x82z", 9, "??z", false);
	check_copy("\xF0\x9F\x98", 9, "???", false);
	check_copy("Bj\xF6rn", 9, "Bj?rn", false);            /* Latin-1 */
}

ACD_TEST(utf8_copy_cuts_between_code_points)
{
	check_copy("abc", 2, "ab", true);
	check_copy("abc", 0, "", true);
	check_copy("", 0, "", false);
	check_copy("a\xF0\x9F\x98\x80", 4, "a", true);
	check_copy("a\xF0\x9F\x98\x80", 5, "a\xF0\x9F\x98\x80", false);
	check_copy("\xFF\xFF\xFF", 2, "??", true);
}

ACD_TEST(utf8_copy_reads_no_further_than_told)
{
	bool cut = false;
	char to[8];

	CHECK_EQUAL(1, acd_utf8_copy(to, sizeof(to), &cut, "\xC3\xAB", 1));
	CHECK(to[0] == '?' && !cut);
	CHECK_EQUAL(2, acd_utf8_copy(to, 2, NULL, "abc", 3));
}

ACD_TEST(utf8_string_is_terminated_cut_between_code_points_and_empty_for_null)
{
	static const uint8_t text[] = {'a', 0xC3, 0xA9, 'b'};
	char to[3] = "xx";

	acd_utf8_to_string(to, sizeof(to), text, (int32_t) sizeof(text));
	CHECK(strcmp(to, "a") == 0);
	acd_utf8_to_string(to, sizeof(to), NULL, 5);
	CHECK(to[0] == '\0');
	acd_utf8_to_string(to, sizeof(to), text, -1);
	CHECK(to[0] == '\0');
}
