/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file announcements.c  Renders announcements on threads of their own: neither the music nor a bridge waits for a file */
#include "announcements.h"

#include <stdlib.h>

#define THREADS 4
#define QUEUE 4096
#define STACK_BYTES (512u * 1024u)

static acd_workers *workers;

int acd_announcements_init(void)
{
	return acd_workers_create(&workers, THREADS, QUEUE, STACK_BYTES);
}

int acd_announcements_stop(int64_t timeout_ms)
{
	return workers ? acd_workers_stop(workers, timeout_ms) : 0;
}

void acd_announcements_shutdown(void)
{
	if (workers) {
		acd_workers_destroy(workers);
		workers = NULL;
	}
}

acd_announcement *acd_announcement_of(const acd_command *command)
{
	acd_announcement *announcement = calloc(1, sizeof(*announcement));

	if (announcement) {
		announcement->call_id = command->call_id;
		announcement->request_id = command->request_id;
		announcement->prompt.mixed = command->flags & ACD_ANNOUNCE_MIXED;
		for (uint32_t i = 0; i < ACD_PROMPT_ITEMS; i++) {
			acd_copy_text(announcement->prompt.items[i], sizeof(announcement->prompt.items[i]), &command->texts[i]);
		}
	}
	return announcement;
}

static void render(void *arg)
{
	acd_announcement *announcement = arg;
	acd_prompt *prompt = NULL;

	(void) acd_prompt_render(&prompt, &announcement->prompt); /* null says enough: the reasons are in the log */
	acd_calls_post_prompt(announcement->call_id, announcement->number, prompt);
	free(announcement);
}

int acd_announcement_prepare(acd_announcement *announcement)
{
	return acd_workers_submit(workers, render, announcement);
}
