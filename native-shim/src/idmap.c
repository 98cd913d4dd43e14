/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file idmap.c  Map from 64-bit ids to pointers
 *
 * Open addressing with linear probing. Removal moves later entries of the same run back into the hole, so there are no tombstones and
 * a map that lives for months with a small, ever changing population never slows down.
 */
#include "idmap.h"

#include <errno.h>
#include <stdlib.h>

enum {
	BITS_MIN = 6,
	BITS_MAX = 28,
};

typedef struct idmap_entry {
	uint64_t id;
	void *item; /* null: free */
} idmap_entry;

struct acd_idmap {
	idmap_entry *entries;
	uint32_t bits; /* log2 of the number of entries */
	uint32_t count;
};

static uint32_t mask_of(const acd_idmap *map)
{
	return (1u << map->bits) - 1;
}

/* Fibonacci hashing (Knuth, TAOCP 3, 6.4): consecutive ids end up far apart. */
static uint32_t home_of(const acd_idmap *map, uint64_t id)
{
	return (uint32_t) ((id * UINT64_C(0x9E3779B97F4A7C15)) >> (64 - map->bits));
}

/* The entry of id, or the free one where it belongs. */
static uint32_t probe(const acd_idmap *map, uint64_t id)
{
	uint32_t i = home_of(map, id);

	while (map->entries[i].item && map->entries[i].id != id) {
		i = (i + 1) & mask_of(map);
	}

	return i;
}

int acd_idmap_create(acd_idmap **mapp)
{
	acd_idmap *map;

	map = calloc(1, sizeof(*map));
	if (!map) {
		return ENOMEM;
	}

	map->bits = BITS_MIN;
	map->entries = calloc((size_t) 1 << map->bits, sizeof(*map->entries));
	if (!map->entries) {
		free(map);
		return ENOMEM;
	}

	*mapp = map;

	return 0;
}

void acd_idmap_destroy(acd_idmap *map)
{
	if (!map) {
		return;
	}

	free(map->entries);
	free(map);
}

static int grow(acd_idmap *map)
{
	acd_idmap larger = {.bits = map->bits + 1, .count = map->count};
	uint32_t i;

	if (larger.bits > BITS_MAX) {
		return ENOMEM;
	}

	larger.entries = calloc((size_t) 1 << larger.bits, sizeof(*larger.entries));
	if (!larger.entries) {
		return ENOMEM;
	}

	for (i = 0; i <= mask_of(map); i++) {
		if (map->entries[i].item) {
			larger.entries[probe(&larger, map->entries[i].id)] = map->entries[i];
		}
	}
	free(map->entries);
	*map = larger;

	return 0;
}

int acd_idmap_insert(acd_idmap *map, uint64_t id, void *item)
{
	uint32_t i;
	int err;

	if (!item) {
		return EINVAL;
	}

	i = probe(map, id);
	if (map->entries[i].item) {
		return EEXIST;
	}

	/* At most three quarters full: runs stay short, and a free entry always ends a probe. */
	if (map->count >= (mask_of(map) / 4) * 3) {
		err = grow(map);
		if (err) {
			return err;
		}
		i = probe(map, id);
	}

	map->entries[i].id = id;
	map->entries[i].item = item;
	map->count++;

	return 0;
}

void *acd_idmap_find(const acd_idmap *map, uint64_t id)
{
	return map->entries[probe(map, id)].item;
}

void *acd_idmap_remove(acd_idmap *map, uint64_t id)
{
	const uint32_t mask = mask_of(map);
	uint32_t hole = probe(map, id);
	void *item = map->entries[hole].item;
	uint32_t i;

	if (!item) {
		return NULL;
	}

	for (i = (hole + 1) & mask; map->entries[i].item; i = (i + 1) & mask) {
		const uint32_t home = home_of(map, map->entries[i].id);

		/* An entry may move back only as far as its home. */
		if (((i - home) & mask) >= ((i - hole) & mask)) {
			map->entries[hole] = map->entries[i];
			hole = i;
		}
	}
	map->entries[hole].item = NULL;
	map->count--;

	return item;
}

uint32_t acd_idmap_count(const acd_idmap *map)
{
	return map->count;
}

void acd_idmap_each(const acd_idmap *map, acd_idmap_h *handler, void *arg)
{
	uint32_t i;

	for (i = 0; i <= mask_of(map); i++) {
		if (map->entries[i].item) {
			handler(map->entries[i].id, map->entries[i].item, arg);
		}
	}
}
