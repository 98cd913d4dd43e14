/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file unbridged_legs.c  Phones that ring, and agents who have answered and wait, when there is nobody to connect them with any more */
#include "leg.h"

typedef struct unbridged_legs {
	uint64_t ids[256];
	uint32_t count;
} unbridged_legs;

static void collect_unbridged(uint64_t id, void *item, void *arg)
{
	const leg *each = item;
	unbridged_legs *all = arg;

	if (each->state != LEG_BRIDGED && each->cancel_cause == SWITCH_CAUSE_NONE && all->count < sizeof(all->ids) / sizeof(all->ids[0])) {
		all->ids[all->count++] = id;
	}
}

void acd_legs_cancel_unbridged(int32_t cause)
{
	unbridged_legs all;

	do {
		all.count = 0;
		acd_legs_each(collect_unbridged, &all);
		for (uint32_t i = 0; i < all.count; i++) {
			acd_legs_cancel(all.ids[i], cause);
		}
	} while (all.count);
}
