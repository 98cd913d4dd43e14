/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file pairs.h  "name\0value\0name\0value\0…": names and values that may hold anything but a NUL (acd_abi.h) */
#ifndef ACD_PAIRS_H
#define ACD_PAIRS_H

#include "acd_abi.h"

#include <stdbool.h>
#include <stddef.h>

/** A copy of a command's text that outlives it, always ended by two NULs. */
typedef struct acd_block {
	char *bytes;
	size_t length;
} acd_block;

/** Returns 0 or ENOMEM. Free with acd_block_free, also after a failure. */
int acd_block_copy(acd_block *block, const acd_text *text);
void acd_block_free(acd_block *block);

/** The next string, or null at the end. Start with *at = 0. */
const char *acd_block_next(const acd_block *block, size_t *at);
/** The next name and its value; false at the end. A name without a value has an empty one. */
bool acd_block_next_pair(const acd_block *block, size_t *at, const char **namep, const char **valuep);

/** Appends a string and its NUL; the block grows. Returns 0 or ENOMEM, and then the block is as before. */
int acd_block_append(acd_block *block, const char *text);

#endif
