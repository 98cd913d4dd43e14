/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file pairs_test.c  Names and values through blocks, whole or broken off */
#include "leg_variables.h"
#include "pairs.h"
#include "test.h"

#include <string.h>

static acd_text text_of(const char *bytes, size_t length)
{
	return (acd_text){ .bytes = (const uint8_t *) bytes, .length = (int32_t) length };
}

ACD_TEST(pairs_come_out_as_they_went_in)
{
	const acd_text text = text_of("a\0x y\0b\0\0", 9);
	const char *name, *value;
	acd_block block;
	size_t at = 0;

	CHECK_EQUAL(0, acd_block_copy(&block, &text));
	CHECK(acd_block_next_pair(&block, &at, &name, &value));
	CHECK(!strcmp(name, "a") && !strcmp(value, "x y"));
	CHECK(acd_block_next_pair(&block, &at, &name, &value));
	CHECK(!strcmp(name, "b") && !strcmp(value, ""));
	CHECK(!acd_block_next_pair(&block, &at, &name, &value));
	acd_block_free(&block);
}

ACD_TEST(pairs_that_break_off_end_there)
{
	const acd_text text = text_of("a\0b", 3);
	const acd_text nothing = text_of(NULL, 0);
	const char *name, *value;
	acd_block block;
	size_t at = 0;

	CHECK_EQUAL(0, acd_block_copy(&block, &text));
	CHECK(acd_block_next_pair(&block, &at, &name, &value));
	CHECK(!strcmp(name, "a") && !strcmp(value, "b"));
	CHECK(!acd_block_next_pair(&block, &at, &name, &value));
	acd_block_free(&block);

	at = 0;
	CHECK_EQUAL(0, acd_block_copy(&block, &nothing));
	CHECK(!acd_block_next_pair(&block, &at, &name, &value));
	acd_block_free(&block);
}

ACD_TEST(pairs_can_be_appended)
{
	acd_block block = { 0 };
	const char *name, *value;
	size_t at = 0;

	CHECK_EQUAL(0, acd_block_append(&block, "name"));
	CHECK_EQUAL(0, acd_block_append(&block, "value"));
	CHECK_EQUAL(11, block.length);
	CHECK(acd_block_next_pair(&block, &at, &name, &value));
	CHECK(!strcmp(name, "name") && !strcmp(value, "value"));
	acd_block_free(&block);
}

ACD_TEST(pairs_wait_for_their_leg)
{
	const acd_text text = text_of("a\0b\0", 4);
	acd_block block;

	CHECK_EQUAL(0, acd_leg_variables_init());
	CHECK_EQUAL(0, acd_leg_variables_keep(7, &text));
	CHECK_EQUAL(0, acd_leg_variables_keep(8, &text));
	acd_leg_variables_take(7, &block);
	CHECK_EQUAL(4, block.length);
	acd_block_free(&block);
	acd_leg_variables_take(7, &block);
	CHECK(!block.bytes);
	acd_leg_variables_shutdown(); /* frees what nobody took */
}
