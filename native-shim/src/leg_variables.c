/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file leg_variables.c  The engine gives variables first and orders the leg next: between the two they are kept here */
#include "leg_variables.h"

#include "idmap.h"

#include <errno.h>
#include <stdlib.h>

static acd_idmap *kept;

int acd_leg_variables_init(void)
{
	return acd_idmap_create(&kept);
}

static void free_block(uint64_t leg_id, void *item, void *arg)
{
	(void) leg_id;
	(void) arg;
	acd_block_free(item);
	free(item);
}

void acd_leg_variables_shutdown(void)
{
	if (kept) {
		acd_idmap_each(kept, free_block, NULL);
		acd_idmap_destroy(kept);
		kept = NULL;
	}
}

/* Whoever gives a leg variables doesn't know of others who do. */
static int append_all(acd_block *block, const acd_block *more)
{
	const char *text;
	size_t at = 0;
	int err = 0;

	while (!err && (text = acd_block_next(more, &at))) {
		err = acd_block_append(block, text);
	}
	return err;
}

int acd_leg_variables_keep(uint64_t leg_id, const acd_text *pairs)
{
	acd_block *earlier = acd_idmap_remove(kept, leg_id);
	acd_block *block = calloc(1, sizeof(*block));
	int err = block ? acd_block_copy(block, pairs) : ENOMEM;

	if (earlier) {
		err = err ? err : append_all(block, earlier);
		free_block(leg_id, earlier, NULL);
	}
	err = err ? err : acd_idmap_insert(kept, leg_id, block);
	if (err && block) {
		free_block(leg_id, block, NULL);
	}
	return err;
}

void acd_leg_variables_take(uint64_t leg_id, acd_block *pairs)
{
	acd_block *block = acd_idmap_remove(kept, leg_id);

	*pairs = block ? *block : (acd_block){ 0 };
	free(block);
}
