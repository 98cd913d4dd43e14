/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file fallbacks.c  Where callers go when there is no engine to ask */
#include "shim.h"

#include <errno.h>
#include <pthread.h>

static pthread_mutex_t fallbacks_mutex = PTHREAD_MUTEX_INITIALIZER;
static switch_hash_t *fallbacks; /* key -> extension, which the hash frees */
static char default_fallback[ACD_EXTENSION_BYTES];

int acd_fallbacks_init(const acd_settings *settings)
{
	switch_copy_string(default_fallback, settings->fallback_extension, sizeof(default_fallback));
	return switch_core_hash_init(&fallbacks) == SWITCH_STATUS_SUCCESS ? 0 : ENOMEM;
}

void acd_fallbacks_shutdown(void)
{
	pthread_mutex_lock(&fallbacks_mutex);
	if (fallbacks) {
		switch_core_hash_destroy(&fallbacks);
	}
	pthread_mutex_unlock(&fallbacks_mutex);
}

void acd_fallbacks_set(const acd_command *command)
{
	char key[256];
	char extension[ACD_EXTENSION_BYTES];

	acd_copy_text(key, sizeof(key), &command->texts[0]);
	acd_copy_text(extension, sizeof(extension), &command->texts[1]);
	pthread_mutex_lock(&fallbacks_mutex);
	if (fallbacks) {
		switch_core_hash_delete(fallbacks, key);
		if (extension[0]) {
			switch_core_hash_insert_auto_free(fallbacks, key, strdup(extension));
		}
	}
	pthread_mutex_unlock(&fallbacks_mutex);
}

void acd_fallbacks_find(switch_channel_t *channel, const char *key, char *extension, size_t size)
{
	const char *wanted = switch_channel_get_variable(channel, "acd_fallback_extension");

	pthread_mutex_lock(&fallbacks_mutex);
	if (zstr(wanted) && fallbacks) {
		wanted = switch_core_hash_find(fallbacks, key);
	}
	switch_copy_string(extension, zstr(wanted) ? default_fallback : wanted, size);
	pthread_mutex_unlock(&fallbacks_mutex);
}
