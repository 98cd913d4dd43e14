/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file idmap_test.c  Ids find their items, through growth and removal */
#include "idmap.h"
#include "faults.h"
#include "test.h"

#include <errno.h>
#include <string.h>

enum { MANY = 20000 };

static int items[MANY];

static acd_idmap *create(void)
{
	acd_idmap *map = NULL;

	CHECK_EQUAL(0, acd_idmap_create(&map));

	return map;
}

/* Ids as the engine makes them (dense) and as a hash would (spread). */
static uint64_t id_of(uint32_t i)
{
	return i % 2 ? i : i * UINT64_C(0x9E3779B97F4A7C15);
}

ACD_TEST(idmap_finds_what_was_inserted_and_nothing_else)
{
	acd_idmap *map = create();

	CHECK(!acd_idmap_find(map, 0));
	CHECK_EQUAL(0, acd_idmap_insert(map, 0, &items[0]));
	CHECK_EQUAL(0, acd_idmap_insert(map, UINT64_MAX, &items[1]));
	CHECK(acd_idmap_find(map, 0) == &items[0]);
	CHECK(acd_idmap_find(map, UINT64_MAX) == &items[1]);
	CHECK(!acd_idmap_find(map, 1));
	CHECK_EQUAL(2, acd_idmap_count(map));
	acd_idmap_destroy(map);
}

ACD_TEST(idmap_refuses_a_known_id_and_a_null_item)
{
	acd_idmap *map = create();

	CHECK_EQUAL(0, acd_idmap_insert(map, 7, &items[0]));
	CHECK_EQUAL(EEXIST, acd_idmap_insert(map, 7, &items[1]));
	CHECK(acd_idmap_find(map, 7) == &items[0]);
	CHECK_EQUAL(EINVAL, acd_idmap_insert(map, 8, NULL));
	CHECK_EQUAL(1, acd_idmap_count(map));
	acd_idmap_destroy(map);
}

ACD_TEST(idmap_grows_by_itself)
{
	acd_idmap *map = create();
	uint32_t i;

	for (i = 0; i < MANY; i++) {
		CHECK_EQUAL(0, acd_idmap_insert(map, id_of(i), &items[i]));
	}
	CHECK_EQUAL(MANY, acd_idmap_count(map));
	for (i = 0; i < MANY; i++) {
		CHECK(acd_idmap_find(map, id_of(i)) == &items[i]);
	}
	CHECK(!acd_idmap_find(map, id_of(MANY)));
	acd_idmap_destroy(map);
}

ACD_TEST(idmap_removal_hides_no_other_entry)
{
	acd_idmap *map = create();
	uint32_t i;

	for (i = 0; i < MANY; i++) {
		CHECK_EQUAL(0, acd_idmap_insert(map, id_of(i), &items[i]));
	}
	for (i = 0; i < MANY; i += 3) {
		CHECK(acd_idmap_remove(map, id_of(i)) == &items[i]);
		CHECK(!acd_idmap_remove(map, id_of(i)));
	}
	for (i = 0; i < MANY; i++) {
		CHECK(acd_idmap_find(map, id_of(i)) == (i % 3 ? &items[i] : NULL));
	}
	CHECK_EQUAL(MANY - (MANY + 2) / 3, acd_idmap_count(map));
	acd_idmap_destroy(map);
}

/* A small random population over a long time against a plain table; the seed is fixed, the numbers are xorshift's (Marsaglia 2003). */
ACD_TEST(idmap_agrees_with_a_table_through_random_changes)
{
	enum { IDS = 60, STEPS = 200000 };
	acd_idmap *map = create();
	bool present[IDS] = {false};
	uint64_t random = 88172645463325252u;
	uint32_t count = 0;
	uint32_t step;

	for (step = 0; step < STEPS; step++) {
		uint32_t i;

		random ^= random << 13;
		random ^= random >> 7;
		random ^= random << 17;
		i = (uint32_t) (random % IDS);
		if (present[i]) {
			CHECK(acd_idmap_remove(map, i * 64) == &items[i]);
			count--;
		} else {
			CHECK_EQUAL(0, acd_idmap_insert(map, i * 64, &items[i]));
			count++;
		}
		present[i] = !present[i];
		i = (uint32_t) (random >> 32) % IDS;
		CHECK(acd_idmap_find(map, i * 64) == (present[i] ? &items[i] : NULL));
		CHECK_EQUAL(count, acd_idmap_count(map));
	}
	acd_idmap_destroy(map);
}

static void mark(uint64_t id, void *item, void *arg)
{
	const int *entry = item;
	uint32_t *seen = arg;

	CHECK_EQUAL(id, entry - items);
	seen[id]++;
}

ACD_TEST(idmap_each_shows_every_item_once)
{
	acd_idmap *map = create();
	uint32_t seen[300] = {0};
	uint32_t i;

	for (i = 0; i < 300; i++) {
		CHECK_EQUAL(0, acd_idmap_insert(map, i, &items[i]));
	}
	CHECK(acd_idmap_remove(map, 123));
	acd_idmap_each(map, mark, seen);
	for (i = 0; i < 300; i++) {
		CHECK_EQUAL(i != 123, seen[i]);
	}
	acd_idmap_destroy(map);
}

static int create_and_destroy(void *arg)
{
	acd_idmap *const untouched = arg;
	acd_idmap *map = untouched;
	const int err = acd_idmap_create(&map);

	if (err) {
		CHECK(map == untouched);
	} else {
		acd_idmap_destroy(map);
	}

	return err;
}

ACD_TEST(idmap_survives_every_refused_resource)
{
	int anything;

	acd_faults_each_refusal(create_and_destroy, &anything);
}

ACD_TEST(idmap_that_can_not_grow_keeps_what_it_has)
{
	acd_idmap *map = create();
	uint32_t count = 0;
	uint32_t i;
	int err;

	acd_faults_fail_resource(0);
	while ((err = acd_idmap_insert(map, id_of(count), &items[count])) == 0) {
		count++;
	}
	CHECK_EQUAL(ENOMEM, err);
	CHECK(acd_faults_failed());
	CHECK_EQUAL(count, acd_idmap_count(map));
	CHECK(!acd_idmap_find(map, id_of(count)));
	for (i = 0; i < count; i++) {
		CHECK(acd_idmap_find(map, id_of(i)) == &items[i]);
	}
	CHECK_EQUAL(0, acd_idmap_insert(map, id_of(count), &items[count]));
	acd_idmap_destroy(map);
}
