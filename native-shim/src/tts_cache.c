/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file tts_cache.c  Texts that are spoken: rendered once, then files
 *
 * A speech engine may take seconds, or hang. It has a thread of its own, and nobody waits for it: a text without a file is left out.
 * Files are named after what they say and who says it, so that they outlive restarts and a changed text is a new file.
 */
#include "tts_cache.h"

#include "prompt.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#define MARK "tts://"
#define THREADS 2
#define QUEUE 4096
#define STACK_BYTES (512u * 1024u)
#define RATE_HZ 16000 /* resampled for narrower codecs when it is played */
#define READY_STEP_US 100000
#define CHUNK_SAMPLES 1600u
#define SAMPLES_MAX ((uint64_t) RATE_HZ * ACD_PROMPT_MAX_MS / 1000)

static acd_workers *workers;
static atomic_bool stopping;
static pthread_mutex_t state_mutex = PTHREAD_MUTEX_INITIALIZER;
static switch_hash_t *states; /* path to "rendering" or "failed"; a file that is there needs no entry */
static char rendering[] = "rendering";
static char failed[] = "failed";

typedef struct text {
	char item[ACD_PROMPT_ITEM_BYTES];
	char path[ACD_TTS_PATH_BYTES];
} text;

int acd_tts_cache_init(void)
{
	stopping = false;
	if (switch_core_hash_init(&states) != SWITCH_STATUS_SUCCESS) {
		return ENOMEM;
	}
	return acd_workers_create(&workers, THREADS, QUEUE, STACK_BYTES);
}

int acd_tts_cache_stop(int64_t timeout_ms)
{
	stopping = true;
	return workers ? acd_workers_stop(workers, timeout_ms) : 0;
}

void acd_tts_cache_shutdown(void)
{
	if (workers) {
		acd_workers_destroy(workers);
		workers = NULL;
	}
	pthread_mutex_lock(&state_mutex);
	if (states) {
		switch_core_hash_destroy(&states);
	}
	pthread_mutex_unlock(&state_mutex);
}

bool acd_tts_is(const char *item)
{
	return !strncmp(item, MARK, sizeof(MARK) - 1);
}

static const char *folder(char *path, size_t size)
{
	switch_snprintf(path, size, "%s%sacd-prompts", SWITCH_GLOBAL_dirs.storage_dir, SWITCH_PATH_SEPARATOR);
	return path;
}

static void path_of(const char *item, char *path, size_t size)
{
	char digest[SWITCH_MD5_DIGEST_STRING_SIZE] = "";
	char dir[ACD_TTS_PATH_BYTES / 2];

	switch_md5_string(digest, item, strlen(item));
	switch_snprintf(path, size, "%s%s%s.wav", folder(dir, sizeof(dir)), SWITCH_PATH_SEPARATOR, digest);
}

/* ---- rendering ---- */

static void complain(const char *item, const char *what)
{
	switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR,
					  "acd: can't speak \"%s\", callers go on without it: %s. Then 'acd reload' tries again\n", item, what);
}

/* Returns how many samples came. */
static uint64_t copy(switch_file_handle_t *from, switch_file_handle_t *to)
{
	uint64_t samples = 0;
	int16_t chunk[CHUNK_SAMPLES];
	switch_size_t got = CHUNK_SAMPLES;

	while (samples < SAMPLES_MAX && switch_core_file_read(from, chunk, &got) == SWITCH_STATUS_SUCCESS && got) {
		switch_size_t put = got;

		if (switch_core_file_write(to, chunk, &put) != SWITCH_STATUS_SUCCESS) {
			return 0;
		}
		samples += got;
		got = CHUNK_SAMPLES;
	}
	return samples;
}

static bool render_to(const char *item, const char *path)
{
	switch_file_handle_t speech = { 0 }, file = { 0 };
	uint64_t samples;

	if (switch_core_file_open(&speech, item, 1, RATE_HZ, SWITCH_FILE_FLAG_READ | SWITCH_FILE_DATA_SHORT, NULL) !=
		SWITCH_STATUS_SUCCESS) {
		complain(item, "its engine is not loaded, doesn't know the voice, or failed; load the module and try it with 'speak'");
		return false;
	}
	if (switch_core_file_open(&file, path, 1, RATE_HZ, SWITCH_FILE_FLAG_WRITE | SWITCH_FILE_DATA_SHORT, NULL) != SWITCH_STATUS_SUCCESS) {
		switch_core_file_close(&speech);
		complain(item, "no file can be written into acd-prompts in FreeSWITCH's storage folder; check its rights, and that mod_sndfile "
					   "is loaded");
		return false;
	}
	samples = copy(&speech, &file);
	switch_core_file_close(&speech);
	switch_core_file_close(&file);
	if (!samples) {
		complain(item, "its engine gave no sound; look at the engine's own messages above");
	}
	return samples > 0;
}

/* When it can't be made, the file in it can't be written, and that is said. */
static void make_folder(void)
{
	char dir[ACD_TTS_PATH_BYTES / 2];
	switch_memory_pool_t *pool = NULL;

	if (switch_core_new_memory_pool(&pool) == SWITCH_STATUS_SUCCESS) {
		(void) switch_dir_make_recursive(folder(dir, sizeof(dir)), SWITCH_DEFAULT_DIR_PERMS, pool);
		switch_core_destroy_memory_pool(&pool);
	}
}

/* Nobody must find half a file. */
static bool render(const text *job)
{
	char part[ACD_TTS_PATH_BYTES + 16];

	make_folder();
	switch_snprintf(part, sizeof(part), "%s.part.wav", job->path);
	if (!render_to(job->item, part)) {
		unlink(part);
		return false;
	}
	if (rename(part, job->path)) {
		complain(job->item, strerror(errno));
		return false;
	}
	switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_INFO, "acd: rendered \"%s\" to %s\n", job->item, job->path);
	return true;
}

/* While FreeSWITCH starts, the engine's module may not be loaded yet. */
static bool wait_until_ready(void)
{
	while (!stopping && !switch_core_ready()) {
		switch_yield(READY_STEP_US);
	}
	return !stopping;
}

static void run(void *arg)
{
	text *job = arg;
	const bool done = wait_until_ready() && render(job);

	pthread_mutex_lock(&state_mutex);
	if (states) {
		if (done) {
			switch_core_hash_delete(states, job->path);
		} else {
			switch_core_hash_insert(states, job->path, failed);
		}
	}
	pthread_mutex_unlock(&state_mutex);
	free(job);
}

/* Begins a rendering unless one is under way, or has failed and isn't to be tried again. */
static void begin(const char *item, const char *path, bool again)
{
	text *job = calloc(1, sizeof(*job));
	const char *state;

	if (!job) {
		return;
	}
	switch_copy_string(job->item, item, sizeof(job->item));
	switch_copy_string(job->path, path, sizeof(job->path));
	pthread_mutex_lock(&state_mutex);
	state = states ? switch_core_hash_find(states, path) : rendering;
	if ((!state || (state == failed && again)) && !acd_workers_submit(workers, run, job)) {
		switch_core_hash_insert(states, path, rendering);
		job = NULL;
	}
	pthread_mutex_unlock(&state_mutex);
	free(job);
}

void acd_tts_cache_prepare(const acd_command *command)
{
	char item[ACD_PROMPT_ITEM_BYTES];
	char path[ACD_TTS_PATH_BYTES];

	acd_copy_text(item, sizeof(item), &command->texts[0]);
	path_of(item, path, sizeof(path));
	if (switch_file_exists(path, NULL) != SWITCH_STATUS_SUCCESS) {
		begin(item, path, true);
	}
}

bool acd_tts_cache_find(const char *item, char *path, size_t path_size)
{
	path_of(item, path, path_size);
	if (switch_file_exists(path, NULL) == SWITCH_STATUS_SUCCESS) {
		return true;
	}
	begin(item, path, false);
	return false;
}
