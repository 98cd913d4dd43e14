/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file pairs.c  Blocks of NUL-ended strings */
#include "pairs.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

int acd_block_copy(acd_block *block, const acd_text *text)
{
	const size_t length = text->length > 0 ? (size_t) text->length : 0;

	block->length = 0;
	block->bytes = malloc(length + 2);
	if (!block->bytes) {
		return ENOMEM;
	}
	if (length) {
		memcpy(block->bytes, text->bytes, length);
	}
	block->bytes[length] = block->bytes[length + 1] = '\0';
	block->length = length;
	return 0;
}

void acd_block_free(acd_block *block)
{
	free(block->bytes);
	block->bytes = NULL;
	block->length = 0;
}

const char *acd_block_next(const acd_block *block, size_t *at)
{
	const char *found;

	if (*at >= block->length) {
		return NULL;
	}
	found = block->bytes + *at;
	*at += strlen(found) + 1;
	return found;
}

bool acd_block_next_pair(const acd_block *block, size_t *at, const char **namep, const char **valuep)
{
	*namep = acd_block_next(block, at);
	if (!*namep) {
		return false;
	}
	*valuep = acd_block_next(block, at);
	if (!*valuep) {
		*valuep = "";
	}
	return true;
}

int acd_block_append(acd_block *block, const char *text)
{
	const size_t length = strlen(text) + 1;
	char *grown = realloc(block->bytes, block->length + length + 2);

	if (!grown) {
		return ENOMEM;
	}
	memcpy(grown + block->length, text, length);
	block->bytes = grown;
	block->length += length;
	grown[block->length] = grown[block->length + 1] = '\0';
	return 0;
}
