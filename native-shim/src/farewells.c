/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file farewells.c  Who waits to be dismissed */
#include "farewells.h"

#include "idmap.h"
#include "threads.h"

#include <errno.h>
#include <pthread.h>

static pthread_mutex_t farewells_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t farewells_cond;
static acd_idmap *waiting[2]; /* by acd_farewell_kind */
static bool released;

int acd_farewells_init(void)
{
	int err = acd_cond_init(&farewells_cond);

	if (err) {
		return err;
	}
	released = false;
	err = acd_idmap_create(&waiting[ACD_FAREWELL_CALL]);
	err = err ? err : acd_idmap_create(&waiting[ACD_FAREWELL_LEG]);
	if (err) {
		acd_farewells_shutdown();
	}
	return err;
}

void acd_farewells_shutdown(void)
{
	pthread_mutex_lock(&farewells_mutex);
	for (int kind = 0; kind < 2; kind++) {
		if (waiting[kind]) {
			acd_idmap_destroy(waiting[kind]);
			waiting[kind] = NULL;
		}
	}
	pthread_mutex_unlock(&farewells_mutex);
}

int acd_farewells_begin(acd_farewell *farewell, acd_farewell_kind kind, uint64_t id)
{
	int err;

	*farewell = (acd_farewell){ .kind = kind, .id = id };
	pthread_mutex_lock(&farewells_mutex);
	err = waiting[kind] && !released ? acd_idmap_insert(waiting[kind], id, farewell) : ESHUTDOWN;
	pthread_mutex_unlock(&farewells_mutex);
	return err;
}

bool acd_farewells_wait(acd_farewell *farewell, int64_t timeout_ms)
{
	const struct timespec until = acd_deadline_after(timeout_ms * 1000);
	bool done;
	int err = 0;

	pthread_mutex_lock(&farewells_mutex);
	while (!farewell->done && !released && err != ETIMEDOUT) {
		err = pthread_cond_timedwait(&farewells_cond, &farewells_mutex, &until);
	}
	done = farewell->done;
	if (!done && waiting[farewell->kind]) {
		acd_idmap_remove(waiting[farewell->kind], farewell->id);
	}
	pthread_mutex_unlock(&farewells_mutex);
	return done;
}

bool acd_farewells_dismiss(acd_farewell_kind kind, uint64_t id)
{
	acd_farewell *found;

	pthread_mutex_lock(&farewells_mutex);
	found = waiting[kind] ? acd_idmap_remove(waiting[kind], id) : NULL;
	if (found) {
		found->done = true;
		pthread_cond_broadcast(&farewells_cond);
	}
	pthread_mutex_unlock(&farewells_mutex);
	return found;
}

void acd_farewells_release_all(void)
{
	pthread_mutex_lock(&farewells_mutex);
	released = true;
	pthread_cond_broadcast(&farewells_cond);
	pthread_mutex_unlock(&farewells_mutex);
}
